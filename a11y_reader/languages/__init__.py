"""Which language a text is in, how languages are named, and which there are files for.

Three witnesses are heard, the cheapest first: the script, which for Thai, Khmer, Lao, Korean and
others settles it, and the letters that only Vietnamese has (`scripts.py`); the function words,
which show at next to no cost that a text is in the language it is thought to be in (`words.py`);
and CLD3, a neural detector, for all else (`detect.py`). CLD3 is not believed where the function
words speak against it: a short line of names and numbers in English it may take for Maltese.
"""
