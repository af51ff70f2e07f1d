"""Bar charts as SVG: a bar per side with its ratio, its spread and the targets."""

from __future__ import annotations

import math
from xml.sax.saxutils import escape

from .figure import Figure

WIDTH, LEFT, RIGHT, ROW, TOP = 760, 270, 70, 26, 44
LOGARITHMIC_FROM = 12.0
"""The scale is logarithmic if the ratio of the longest to the shortest bar is higher."""

STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1f2328 } .title { font-weight: 600 } .bar { fill: #9aa7b5 }
.ours { fill: #2f6feb } .spread { stroke: #1f2328; stroke-width: 1.5 } .line { stroke: #d0342c; stroke-dasharray: 4 3 }
.small { font-size: 11px } .paper { fill: #ffffff }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 } .spread { stroke: #e6edf3 } .paper { fill: #0d1117 } .bar { fill: #57606a }
}
"""


def chart(figure: Figure) -> str:
    """Draw the ratios of a figure as SVG."""
    ratios = {name: figure.ratios(name) for name in figure.sides}
    middles = {name: figure.ratio(name) for name in figure.sides}
    most = max(max(values) for values in ratios.values())
    least = min(value for value in middles.values() if value > 0)
    logarithmic = most / least > LOGARITHMIC_FROM
    lines = [(target.most, f"target {target.most:g}") for target in figure.targets if target.of == figure.base]
    room = WIDTH - LEFT - RIGHT

    def x(ratio: float) -> float:
        if logarithmic:
            start = math.log(least / 2)
            return LEFT + room * max(0.0, (math.log(max(ratio, least / 2)) - start) / (math.log(most) - start))
        return LEFT + room * ratio / max(most, *(line for line, _ in lines), 1.0)

    height = TOP + ROW * len(middles) + 24
    scale = ", logarithmic scale" if logarithmic else ""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(figure.title)}">',
        f"<style>{STYLE}</style>",
        f'<rect class="paper" width="{WIDTH}" height="{height}"/>',
        f'<text class="title" x="12" y="20">{escape(figure.title)}</text>',
        f'<text class="small" x="12" y="36">ratio to {escape(figure.base)}{scale}</text>',
    ]
    for row, (name, middle) in enumerate(middles.items()):
        y = TOP + ROW * row
        own = "ours" if "flickr_sdk" in name or (name.startswith("flickr-sdk") and "npm" not in name) else "bar"
        low, high = x(min(ratios[name])), x(max(ratios[name]))
        parts += [
            f'<text x="{LEFT - 8}" y="{y + 16}" text-anchor="end">{escape(name)}</text>',
            f'<rect class="{own}" x="{LEFT}" y="{y + 3}" width="{max(x(middle) - LEFT, 1):.1f}" height="{ROW - 8}"/>',
            f'<text x="{max(high, x(middle)) + 6:.1f}" y="{y + 16}">{number(middle)}</text>',
        ]
        if high - low > 1:
            parts.append(f'<line class="spread" x1="{low:.1f}" x2="{high:.1f}" y1="{y + 12}" y2="{y + 12}"/>')
    for line, words in lines:
        parts += [
            f'<line class="line" x1="{x(line):.1f}" x2="{x(line):.1f}" y1="{TOP - 2}" y2="{height - 18}"/>',
            f'<text class="small" x="{x(line):.1f}" y="{height - 6}" text-anchor="middle">{escape(words)}</text>',
        ]
    return "\n".join([*parts, "</svg>", ""])


def number(value: float) -> str:
    """Format a number with about three digits."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else "—"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{min(digits, 3)}f}"
