"""A rule a module: what a choice by probability alone gets wrong for a reader, put right.

Those that `select.py` lists take a page, each block's probability of being content and whether it
is kept, and return whether it is kept now. The others are called once the title is known.
"""
