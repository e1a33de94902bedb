"""Which network addresses are public: those that everybody reaches, and nobody trusts for it."""

import socket
from contextlib import suppress
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

__all__ = ["is_public", "literal_address"]

_GLOBAL_UNICAST = IPv6Network("2000::/3")
"""All of IPv6 that is given out (https://www.iana.org/assignments/ipv6-address-space/)."""

_NAT64 = IPv6Network("64:ff9b::/96")
"""IPv4 addresses for networks that have none (https://www.rfc-editor.org/rfc/rfc6052#section-2.1)."""

_NOT_PUBLIC = (
    # A cloud's service for its own machines that lies among the public addresses
    # (https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16)
    IPv4Network("168.63.129.16/32"),
    # Only protocols' own; newer Pythons say so too (https://www.rfc-editor.org/rfc/rfc6890)
    IPv4Network("192.0.0.0/24"),
    IPv6Network("3fff::/20"),  # for documentation (https://www.rfc-editor.org/rfc/rfc9637)
)


def is_public(address: str) -> bool:
    """Say whether an IP address is one of the public internet.

    Loopback, private, link-local (where clouds keep their metadata), shared (carriers' NAT),
    multicast, reserved and unspecified addresses are not, nor are IPv6 addresses that stand for one
    of those: IPv4-mapped, NAT64 and 6to4 ones (RFC 4291, 6052 and 3056).

    Args:
        address: An address as `socket.getaddrinfo` gives it, with or without a scope.

    >>> is_public("203.162.0.181"), is_public("10.0.0.1"), is_public("::ffff:169.254.169.254")
    (True, False, False)
    """
    found = ip_address(address)
    if isinstance(found, IPv4Address):
        return _is_public_ipv4(found)
    embedded = _embedded(found)
    if embedded is not None:
        return _is_public_ipv4(embedded)
    return found in _GLOBAL_UNICAST and found.is_global and not _is_listed(found)


def _is_public_ipv4(address: IPv4Address) -> bool:
    return address.is_global and not address.is_multicast and not _is_listed(address)


def _is_listed(address: IPv4Address | IPv6Address) -> bool:
    return any(address in network for network in _NOT_PUBLIC if network.version == address.version)


def _embedded(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that packets for an IPv6 address are passed on to."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def literal_address(host: str) -> str | None:
    """Return the IP address that a URL's host is, in whatever form; None where it is a name.

    >>> literal_address("2130706433"), literal_address("0x7f.1"), literal_address("[::1]")
    ('127.0.0.1', '127.0.0.1', '::1')
    >>> literal_address("localhost"), literal_address("a.localhost."), literal_address("xa.vn")
    ('127.0.0.1', '127.0.0.1', None)
    """
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return "127.0.0.1"  # https://www.rfc-editor.org/rfc/rfc6761#section-6.3
    with suppress(ValueError):
        return str(ip_address(name))
    with suppress(OSError):  # the decimal, octal, hexadecimal and shortened forms
        return socket.inet_ntoa(socket.inet_aton(name))
    return None
