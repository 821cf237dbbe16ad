"""Chinese names by their sounds, in both directions."""

from __future__ import annotations

from pypinyin import Style, pinyin

from assistant.questions.lexical import romanised


def test_a_city_in_latin_letters_is_found_among_characters() -> None:
    sounds = dict(enumerate(romanised.syllables("重庆和长沙")))
    assert romanised.runs("changsha", sounds) == ((3, 5),)
    assert romanised.runs("chongqing", sounds) == ((0, 2),)  # the first character mostly sounds "zhong"
    assert romanised.runs("hangzhou", sounds) == ()


def test_a_name_in_characters_is_written_as_one_word_or_as_two() -> None:
    assert ("hangzhou",) in romanised.spellings(("杭", "州"))
    assert ("chengdu",) in romanised.spellings(("成", "都"))
    assert ("haoran", "xie") in romanised.usual(("谢", "浩", "然"))
    assert romanised.spellings(("a", "b")) == ()


def test_each_character_sounds_as_pypinyin_says() -> None:
    said = "中国重庆长沙女律师谢浩然\u3400\u9fff"
    assert romanised.syllables(said) == tuple(
        tuple(dict.fromkeys(sound.replace("v", "u") for sound in sounds))
        for character in said
        for sounds in pinyin(character, style=Style.NORMAL, heteronym=True)
    )


def test_latin_letters_stand_for_no_sound() -> None:
    *latin, first, second = romanised.syllables("GDG 成都")
    assert not any(latin)
    assert ("cheng" in first, "du" in second) == (True, True)
