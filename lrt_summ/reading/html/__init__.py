"""HTML: what a browser shows of a page, without its navigation.

tree      bytes or text → element tree, within limits
visible   which elements a person sees, and what kind of thing they are
writer    the text, block by block
tables    rows and cells, spans filled in
page      the whole page
"""
