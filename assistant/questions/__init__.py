"""Understanding: a question, the conversation and the CVs -> a Query (understand.py).

parsed     a question taken apart, in the stages/: lexical/ tells what its words mean, cvs/ what of the CVs they name,
           framing/ the time, place and role that it asks within, links and terms what is left
linked     the entries that the names of a question point to
deciding/  the kind and the field that it asks for (asking, fields); routing: by the nearest example, where words fail
dialogue/  what a question that leans on earlier turns leaves out
"""
