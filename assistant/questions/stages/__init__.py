"""What a question is taken apart in, stage by stage; each is given what those before it found.

spelled    the words: language, typing errors
tagged     what the words ask
named      the names, degrees and languages among them
dated      times and countries
bounded    what is left near a name; lengths; what something lies before, after or between
"""
