"""The page's Content-Security-Policy (https://www.w3.org/TR/CSP3/): what it may run and load."""

import base64
import hashlib

from a11y_reader.document import Document
from a11y_reader.nodes import Node

__all__ = ["ANY_MEDIA", "content_security_policy", "media_of"]

_WEB = "http: https: file:"
"""file: is for a page that lies on a disk beside its images."""

ANY_MEDIA = f"img-src {_WEB} data:; media-src {_WEB}; "
"""What a template of a caller's may load, who knows what is in it."""


def content_security_policy(style: str, script: str, media: str) -> str:
    """Return the policy of a page with one style and one script, which it names by their hashes.

    Args:
        style: The content of the page's `style` element.
        script: The content of its `script` element.
        media: What may be loaded: `media_of` a document, or `ANY_MEDIA`.
    """
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        f"{media}base-uri 'none'; form-action 'none'"
    )


def media_of(document: Document) -> str:
    """Return what may be loaded: no more kinds of addresses than the content has."""
    nodes = [node for node in document.walk() if isinstance(node, Node)]
    images = [node.get("src") for node in nodes if node.tag == "img"]
    images += [node.get("poster") for node in nodes if node.has("poster")]
    is_embedded = {image.startswith("data:") for image in images}
    sources = [name for name, kind in ((_WEB, False), ("data:", True)) if kind in is_embedded]
    policy = f"img-src {' '.join(sources)}; " if sources else ""
    has_media = any(node.tag in ("audio", "video") for node in nodes)
    return policy + (f"media-src {_WEB}; " if has_media else "")


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()
