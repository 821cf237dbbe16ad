"""Who comes first is served first, and no more at once than there are places."""

from __future__ import annotations

import threading
import time

import pytest

from assistant.gate import Gate


def test_no_more_are_inside_than_there_are_places() -> None:
    gate, lock, inside, most = Gate(3), threading.Lock(), 0, 0

    def enter() -> None:
        nonlocal inside, most
        for _ in range(50):
            with gate:
                with lock:
                    inside += 1
                    most = max(most, inside)
                time.sleep(0.0001)
                with lock:
                    inside -= 1

    threads = [threading.Thread(target=enter) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 3
    assert inside == 0


def test_nobody_is_overtaken() -> None:
    gate, order = Gate(1), list[int]()

    def enter(number: int) -> None:
        with gate:
            order.append(number)

    with gate:
        threads = []
        for number in range(20):
            threads.append(threading.Thread(target=enter, args=(number,)))
            threads[-1].start()
            while len(gate._waiting) <= number:
                time.sleep(0.0005)
    for thread in threads:
        thread.join()
    assert order == list(range(20))


def test_a_place_is_given_back_when_its_holder_fails() -> None:
    gate = Gate(1)
    with pytest.raises(ValueError, match="no answer"), gate:
        raise ValueError("no answer")
    with gate:
        pass


def test_who_waits_outside_gives_the_place_to_another_and_comes_back() -> None:
    gate, other = Gate(1), threading.Event()

    def enter() -> None:
        with gate:
            other.set()

    thread = threading.Thread(target=enter)
    with gate:
        thread.start()
        assert not other.wait(0.05)
        with gate.outside():
            assert other.wait(5)
        thread.join()
        third = threading.Thread(target=enter)
        other.clear()
        third.start()
        assert not other.wait(0.05)
    third.join()
    assert other.is_set()


def test_outside_is_nothing_for_who_is_not_inside() -> None:
    gate = Gate(1)
    with gate.outside():
        pass
    with gate:
        assert gate._free == 0
    assert gate._free == 1
