"""Networks that a profile may be on: by the host of an address, or by their plain names."""

from __future__ import annotations

import re
from functools import cache

from assistant import dates
from assistant.lexicon import load


@cache
def networks() -> tuple[dict[str, str], dict[str, str]]:
    """Hosts and plain names of networks -> the usual spelling."""
    hosts: dict[str, str] = {}
    names: dict[str, str] = {}
    for network, listed in load("networks.yaml").items():
        names[dates.fold(network)] = network
        for word in listed:
            (hosts if "." in word and " " not in word else names)[word.casefold()] = network
    return hosts, names


def network_of(url: str) -> tuple[str, str] | None:
    """The network of an address and the user name in it: "https://github.com/ada" -> ("GitHub", "ada")."""
    body = re.sub(r"^(?:https?://)?(?:www\.|m\.|[a-z]{2}\.(?=linkedin))?", "", url.strip(), flags=re.I).rstrip("/")
    hosts, _ = networks()
    folded = re.sub(r"^([a-z]+)\.[a-z]{2,10}(?=/)", r"\1.com", body.casefold())  # "linkedin.cn/in/ada"
    if not any(folded.startswith(host) for host in hosts):
        folded = body.casefold()
    best = max((h for h in hosts if folded == h or folded.startswith((h + "/", h + "?"))), key=len, default=None)
    if best is None:
        return None
    rest = body[len(body) - len(folded) + len(best) :].lstrip("/?")
    user = re.search(r"(?:user=)([\w-]+)", rest)
    name = user[1] if user else rest.split("?")[0]
    return hosts[best], name.lstrip("@")
