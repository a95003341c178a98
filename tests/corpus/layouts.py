"""Pages of several newsroom layouts around one article, each with the furniture that such pages carry.

Every sentence of furniture holds the word FURNITURE, so that a test sees whether any was taken for text.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Story:
    """What a layout is filled with; ``day`` is an ISO day."""

    title: str
    paragraphs: tuple[str, ...]
    day: str
    publisher: str = "The Prairie Ledger"
    url: str = "https://prairieledger.example/politics/governor-acts"


NAV = """<header class="site-header"><a href="/">FURNITURE masthead</a><nav role="navigation"><ul>
<li><a href="/politics">Politics FURNITURE</a></li><li><a href="/courts">Courts FURNITURE</a></li>
<li><a href="/1">Mayor pardoned 77 people last year FURNITURE</a></li></ul></nav></header>
<div id="onetrust-banner" class="cookie-consent" role="dialog"><p>We and our 31 partners use cookies FURNITURE
to measure how you read. You can change your mind.</p><button>Accept all FURNITURE</button></div>"""
RELATED = """<aside class="related-stories"><h3>Related stories FURNITURE</h3><ul>
<li><a href="/2">President pardoned 1,500 people in a day FURNITURE</a></li>
<li><a href="/3">Board freed 61 women, lawyers say FURNITURE</a></li></ul></aside>"""
NEWSLETTER = """<div class="newsletter-signup"><h4>Sign up for the Statehouse newsletter FURNITURE</h4>
<p>Join the 44 people pardoned from missing the news. FURNITURE</p><form><input type="email"></form></div>"""
FOOTER = """<section class="more-from"><h2>More from Politics FURNITURE</h2><ul>
<li><a href="/4">Governor commuted 12 sentences in May FURNITURE</a></li>
<li><a href="/5">Five things to know today FURNITURE</a></li></ul></section>
<footer><p>© 2031 FURNITURE. All rights reserved.</p><a href="/privacy">Privacy FURNITURE</a></footer>
<script>document.write("<p>pardoned 999 people FURNITURE</p>")</script>"""


def paragraphs(story: Story, inside: str = "") -> str:
    """The paragraphs as <p>, with something between them if there are more than two."""
    made = [f"<p>{escape(text)}</p>" for text in story.paragraphs]
    return "\n".join([*made[:2], inside, *made[2:]] if len(made) > 2 else [*made, inside])


def linked(story: Story, **more: object) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "url": story.url,
        "datePublished": f"{story.day}T21:30:00-06:00",
        "dateModified": "2031-01-01T00:00:00Z",
        "publisher": {"@type": "Organization", "name": story.publisher},
    }
    return f'<script type="application/ld+json">{json.dumps(data | more)}</script>'


def modern(story: Story) -> str:
    """<article>, JSON-LD, Open Graph."""
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{escape(story.title)} | {story.publisher}</title><link rel="canonical" href="{story.url}">
<meta property="og:title" content="{escape(story.title)}">
<meta property="article:modified_time" content="2031-01-01T00:00:00Z">{linked(story)}</head><body>{NAV}
<main><article><h1>{escape(story.title)}</h1>
<div class="byline">By Mara Quill FURNITURE</div>{paragraphs(story, RELATED + NEWSLETTER)}
</article></main>{FOOTER}</body></html>"""


def divs(story: Story) -> str:
    """Nothing but <div>, the day in a <meta>, no JSON-LD."""
    return f"""<html><head><meta charset="utf-8"><title>{escape(story.title)} - {story.publisher}</title>
<meta property="article:published_time" content="{story.day}T08:00:00+00:00">
<meta property="og:site_name" content="{story.publisher}"><meta property="og:url" content="{story.url}">
</head><body><div id="wrap">{NAV}
<div class="content-wrapper"><div class="headline"><h1>{escape(story.title)}</h1></div>
<div class="story-body">{paragraphs(story, RELATED)}</div>
<div class="share-tools"><a href="#">Share on Facebook FURNITURE</a></div>{NEWSLETTER}</div>{FOOTER}</div>
</body></html>"""


def amp(story: Story) -> str:
    """An AMP page."""
    return f"""<!doctype html><html amp lang="en"><head><meta charset="utf-8">
<script async src="https://cdn.ampproject.example/v0.js"></script><title>{escape(story.title)}</title>
<link rel="canonical" href="{story.url}">{linked(story)}<style amp-custom>h1{{color:#111}}</style></head>
<body><amp-sidebar id="sidebar" layout="nodisplay"><ul><li>Sections FURNITURE</li></ul></amp-sidebar>
<amp-consent id="consent"><div>We value your privacy FURNITURE</div></amp-consent>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">
{escape(story.title)}</h1></header><amp-img src="x.jpg" width="900" height="600"></amp-img>
<div class="amp-wp-article-content">{paragraphs(story, "<amp-ad type='x'>FURNITURE</amp-ad>")}</div>
</article>{FOOTER}</body></html>"""


def wordpress(story: Story) -> str:
    """A blog's theme: linked data as a graph, related posts inside the entry."""
    graph = [
        {"@type": "WebSite", "name": story.publisher, "datePublished": "1999-01-01"},
        {"@type": ["Article", "NewsArticle"], "headline": story.title,
         "datePublished": f"{story.day}T10:00:00Z", "mainEntityOfPage": {"@id": story.url},
         "publisher": {"name": story.publisher}},
    ]  # fmt: skip
    data = json.dumps({"@context": "https://schema.org", "@graph": graph})
    return f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>{escape(story.title)}</title>
<link rel="canonical" href="{story.url}"><script type="application/ld+json">{data}</script></head>
<body class="post-template single">{NAV}<div id="content" class="site-content">
<article id="post-1" class="post type-post"><header class="entry-header"><h1 class="entry-title">
{escape(story.title)}</h1><div class="entry-meta">Posted on <time class="entry-date published"
datetime="{story.day}">FURNITURE</time></div></header>
<div class="entry-content">{paragraphs(story)}
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related FURNITURE</h3><div>
<h4><a href="/6">Sheriff freed nine FURNITURE</a></h4></div></div>
<div class="sharedaddy"><h3>Share this: FURNITURE</h3><ul><li>X FURNITURE</li></ul></div></div></article>
<div id="secondary" class="widget-area"><h2>Recent posts FURNITURE</h2><ul><li>
<a href="/7">Ten people pardoned FURNITURE</a></li></ul></div></div>{FOOTER}</body></html>"""


def breaks(story: Story) -> str:
    """A page of the nineties: tables, <font>, paragraphs parted by <br>, the day only seen."""
    body = "<br><br>\n".join(escape(text) for text in story.paragraphs)
    return f"""<HTML><HEAD><TITLE>{escape(story.title)}</TITLE></HEAD><BODY BGCOLOR=white>
<TABLE WIDTH=750><TR><TD WIDTH=150><A HREF="/">Home FURNITURE</A><BR><A HREF="/n">News FURNITURE</A></TD>
<TD><FONT SIZE=5><B>{escape(story.title)}</B></FONT><BR>
<DIV CLASS="article-body"><FONT FACE=Times>{body}</FONT></DIV></TD></TR></TABLE>
<P ALIGN=center><FONT SIZE=1>Copyright FURNITURE 2031</FONT></P></BODY></HTML>"""


def live(story: Story) -> str:
    """A live-blog: each paragraph is an update of its own with its time."""
    updates = [
        {"@type": "BlogPosting", "headline": "x", "datePublished": "2031-02-01T10:00:00Z"}
        for _ in story.paragraphs
    ]
    posts = "\n".join(
        f'<div class="live-post" id="p{i}"><h3>Update {i} at the state house</h3><div class="body">'
        f"<p>{escape(text)}</p></div></div>"
        for i, text in enumerate(story.paragraphs)
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(story.title)}</title>
<link rel="canonical" href="{story.url}">
{linked(story, **{"@type": "LiveBlogPosting", "liveBlogUpdate": updates})}</head><body>{NAV}<main>
<h1>{escape(story.title)}</h1><div class="live-feed article-body">{posts}</div></main>{FOOTER}</body>
</html>"""


def release(story: Story) -> str:
    """A state office's press release: the day in its address and its text, broken linked data."""
    year, month, day = story.day.split("-")
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(story.title)}</title>
<link rel="canonical" href="https://governor.example/{year}/{month}/{day}/clemency/">
<meta property="og:site_name" content="{story.publisher}"></head>
<body><a class="skip" href="#main">Skip to main content FURNITURE</a>{NAV}<div id="main" role="main">
<div class="field field--name-title"><h1>{escape(story.title)}</h1></div>
<div class="field field--name-body text-content">{paragraphs(story)}</div></div>{FOOTER}</body></html>"""


LAYOUTS: dict[str, Callable[[Story], str]] = {
    layout.__name__: layout for layout in (modern, divs, amp, wordpress, breaks, live, release)
}
