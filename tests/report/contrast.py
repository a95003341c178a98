"""Contrast as WCAG 2.2 computes it, measured in the page: each text's colour against what it stands on."""

# Each element that has text of its own, visible and with a box; its ground is what the elements around it are
# filled with, composited from the page outward. Text in SVG has its fill for a colour.
CONTRASTS = """() => {
  const parse = (text) => {
    const numbers = (text.match(/[\\d.]+/g) || []).map(Number);
    return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
  };
  const over = (top, alpha, below) => top.map((value, index) => value * alpha + below[index] * (1 - alpha));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    const chain = [];
    for (let one = element; one; one = one.parentElement) chain.unshift(one);
    let found = [255, 255, 255];
    for (const one of chain) {
      const { rgb, alpha } = parse(getComputedStyle(one).backgroundColor);
      if (rgb.length === 3 && alpha > 0) found = over(rgb, alpha, found);
    }
    return found;
  };
  const weak = [];
  let texts = 0;
  const check = (element, style, words) => {
    const svg = element instanceof SVGElement;
    const { rgb, alpha } = parse(svg ? style.fill : style.color);
    const below = ground(element);
    const [one, other] = [luminance(over(rgb, alpha, below)), luminance(below)];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const size = parseFloat(style.fontSize), bold = parseInt(style.fontWeight) >= 700;
    const large = size >= 24 || (bold && size >= 18.66);
    texts += 1;
    const name = `${element.localName}.${element.className.baseVal ?? element.className}`;
    if (ratio < (large ? 3 : 4.5)) weak.push([name, words.slice(0, 30), Math.round(ratio * 100) / 100]);
  };
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].map((one) => (one.nodeType === 3 ? one.data : "")).join("").trim();
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (["script", "noscript", "title", "option"].includes(element.localName)) continue;
    if (!box.width || style.visibility === "hidden") continue;
    if (own) check(element, style, own);
    for (const part of ["::before", "::after"]) {
      const made = getComputedStyle(element, part);
      if (!["none", "normal", '""'].includes(made.content)) check(element, made, made.content);
    }
  }
  return { texts, weak };
}"""
