"""Which addresses are public."""

import socket
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.fetch.addresses import is_public, literal_address

PRIVATE = """
0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.100.100.200 127.0.0.1 127.255.255.254 168.63.129.16
169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.192 192.0.2.1 192.168.0.1 198.18.0.1
198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
""".split()

PUBLIC = (
    "1.1.1.1 8.8.8.8 100.63.255.255 172.32.0.1 192.169.0.1 203.162.0.181 223.255.255.254".split()
)

PRIVATE_IPV6 = """
:: ::1 ::127.0.0.1 ::203.162.0.181 64:ff9b:1::1 100::1 1::1 2001::cb00:1 2001:db8::1 2001:2::1
2001:10::1 3fff::1 4000::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1
ff02::1 ff0e::1
""".split()


@pytest.mark.parametrize("address", PRIVATE + PRIVATE_IPV6)
def test_is_public_private(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", [*PUBLIC, "2001:4860:4860::8888", "2405:4800::1", "2a00:1450::1"]
)
def test_is_public(address: str) -> None:
    assert is_public(address)


def _embedding(address: str) -> list[IPv6Address]:
    """Return the IPv6 addresses that lead to an IPv4 address: IPv4-mapped, NAT64 and 6to4."""
    number = int(IPv4Address(address))
    nat64 = int(IPv6Address("64:ff9b::"))
    return [
        IPv6Address(n)
        for n in (0xFFFF << 32 | number, nat64 | number, 0x2002 << 112 | number << 80)
    ]


@pytest.mark.parametrize("address", PRIVATE)
def test_is_public_private_within_ipv6(address: str) -> None:
    assert not any(is_public(str(wrapped)) for wrapped in _embedding(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_is_public_within_ipv6(address: str) -> None:
    assert all(is_public(str(wrapped)) for wrapped in _embedding(address))


@given(st.ip_addresses(v=6))
def test_is_public_ipv6_given_out(address: IPv6Address) -> None:
    """Nothing outside of what is given out is public, but NAT64 and IPv4-mapped addresses."""
    if is_public(str(address)):
        head = int(address) >> 32
        assert int(address) >> 125 == 1 or head in (0x64FF9B << 64, 0xFFFF)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("0xA9.254.0251.0xfe", "169.254.169.254"),
        ("017700000001", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0", "0.0.0.0"),  # noqa: S104
        ("127.0.0.1.", "127.0.0.1"),
        ("[0:0::1]", "::1"),
        ("LocalHost", "127.0.0.1"),
        ("xa.localhost", "127.0.0.1"),
        ("1.2.3.4.5", None),
        ("4294967296", None),
        ("xa.example.vn", None),
        ("", None),
    ],
)
def test_literal_address(host: str, address: str | None) -> None:
    assert literal_address(host) == address


@given(st.from_regex(r"(0x)?[0-9a-f]{1,9}(\.(0x)?[0-9a-f]{1,3}){0,3}\.?", fullmatch=True))
def test_literal_address_agrees_with_the_system(host: str) -> None:
    """What the system takes for an address is one to us too: else a proxy may be asked for it."""
    try:
        found = socket.getaddrinfo(host, 80, flags=socket.AI_NUMERICHOST, type=socket.SOCK_STREAM)
    except OSError:
        return
    assert literal_address(host) == found[0][4][0]
