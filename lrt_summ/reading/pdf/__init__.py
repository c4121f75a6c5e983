"""PDF: the text layer, in the order in which a person reads the page.

child     starts a process of its own for the document, with limits on time and memory
worker    what runs in that process: pages in, text out
pdfium    the library: words with their places and fonts, ruling lines
words     the values that travel between the steps: Word, Segment, Rule
columns   a page → blocks in reading order
tables    ruling lines → cells
lines     a block → lines with markdown marks
"""
