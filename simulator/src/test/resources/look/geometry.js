// Measures the page as a ruler would and lists what breaks a rule: [{rule, where, what}].
// A function for page.evaluate; rules = {mm, mainMm, otherMm, gapMm, textPx, low, headline, main}.
async rules => {
  await document.fonts.ready;
  const findings = [];
  const glass = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const report = (rule, element, what) => findings.push({ rule, where: name(element), what });
  const px = length => Math.round(length * 10) / 10;
  const inMm = length => `${(length / rules.mm).toFixed(1)} mm (${px(length)} px)`;
  const text = element => (element.textContent || '').replace(/\s+/g, ' ').trim();

  function name(element) {
    const box = element.getBoundingClientRect();
    const mark = (element.id ? `#${element.id}` : '') + [...element.classList].map(c => `.${c}`).join('');
    const said = (element.getAttribute('aria-label') || element.getAttribute('alt') || text(element)).slice(0, 24);
    return `${element.localName}${mark}${said ? ` "${said}"` : ''} at ${px(box.left)},${px(box.top)}`
      + ` ${px(box.width)}x${px(box.height)}`;
  }

  // ------------------------------------------------------------ what there is to see
  const style = element => getComputedStyle(element);
  const ancestors = function* (element) {
    for (let at = element.parentElement; at; at = at.parentElement) yield at;
  };
  const scrolls = element => /auto|scroll/.test(style(element).overflowX + style(element).overflowY)
    && element !== document.documentElement && element !== document.body;
  const scroller = element => [...ancestors(element)].find(scrolls);

  // for screen readers only: cut to nothing on purpose
  const unseen = element => {
    const look = style(element);
    if (/inset\(50%|inset\(100%/.test(look.clipPath)) return true;
    return /hidden|clip/.test(look.overflowX) && (element.offsetWidth <= 2 && element.offsetHeight <= 2);
  };

  function visible(element) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
    if (element.closest('[inert]') || unseen(element) || [...ancestors(element)].some(unseen)) return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  }

  // what lies beyond the edge of a scroller is not on the glass now
  function window_(element) {
    const around = scroller(element);
    if (!around) return glass;
    const box = around.getBoundingClientRect();
    return { left: Math.max(0, box.left), top: Math.max(0, box.top),
      right: Math.min(innerWidth, box.right), bottom: Math.min(innerHeight, box.bottom) };
  }
  const within = (inner, outer, slack = 1) => inner.left >= outer.left - slack && inner.top >= outer.top - slack
    && inner.right <= outer.right + slack && inner.bottom <= outer.bottom + slack;
  const shown = element => within(element.getBoundingClientRect(), window_(element));

  const all = [...document.querySelectorAll('body, body *')].filter(visible);
  const isControl = element => element.matches('button, a[href], input:not([type=hidden]), select, textarea, summary,'
    + ' [role=button], [role=link], [tabindex]:not([tabindex="-1"])')
    && !(scrolls(element) && !element.matches('button, [role=button]'));
  const controls = all.filter(isControl);

  // rectangles of one text, as high as its letters and not as the font's own generous lines
  function letters(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const look = style(node.parentElement);
    const upright = !look.writingMode.startsWith('vertical');
    return [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0).map(box => {
      const em = parseFloat(look.fontSize);
      const spare = Math.max(0, ((upright ? box.height : box.width) - em) / 2);
      return upright
        ? { left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare }
        : { left: box.left + spare, right: box.right - spare, top: box.top, bottom: box.bottom };
    });
  }
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('script, style, template') || !visible(parent)) continue;
    texts.push({ parent, said: node.data.trim().slice(0, 24), rects: letters(node) });
  }

  // ------------------------------------------------------------ keys
  for (const key of controls) {
    const box = key.getBoundingClientRect();
    const main = key.matches(rules.main);
    const least = (main ? rules.mainMm : rules.otherMm) * rules.mm;
    if (Math.min(box.width, box.height) < least - 0.5) {
      report('key-small', key, `${inMm(box.width)} by ${inMm(box.height)}, a${main ? ' main' : ''} key needs ${inMm(least)}`);
    }
    if (!shown(key)) continue;
    if (innerHeight > innerWidth && box.top < innerHeight * 0.4) {
      report('key-high', key, `its top is at ${px(box.top)}, nothing to press lies above ${px(innerHeight * 0.4)}`);
    }
    if (rules.low && box.top < innerHeight * 2 / 3 - 1) {
      report('key-not-low', key, `its top is at ${px(box.top)}, the bottom third begins at ${px(innerHeight * 2 / 3)}`);
    }
    for (const [x, y] of [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]]) {
      const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
      // a round key is not hit in its corners
      if (top && !key.contains(top) && !top.contains(key)) {
        report('key-covered', key, `${name(top)} lies over it`);
        break;
      }
    }
  }
  const onGlass = controls.filter(shown);
  onGlass.forEach((key, at) => onGlass.slice(at + 1).forEach(other => {
    if (key.contains(other) || other.contains(key)) {
      report('key-in-key', other, `lies inside ${name(key)}`);
      return;
    }
    const a = key.getBoundingClientRect();
    const b = other.getBoundingClientRect();
    const across = Math.max(a.left - b.right, b.left - a.right, 0);
    const down = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
    const gap = Math.hypot(across, down);
    if (gap < rules.gapMm * rules.mm - 0.5) {
      report('key-gap', key, `${inMm(gap)} from ${name(other)}, ${inMm(rules.gapMm * rules.mm)} needed`);
    }
  }));

  // ------------------------------------------------------------ edges
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth + 1 || root.scrollHeight > innerHeight + 1) {
    report('page-scrolls', root, `the page is ${root.scrollWidth}x${root.scrollHeight} on glass of ${innerWidth}x${innerHeight}`);
  }
  for (const element of all) {
    const look = style(element);
    if (scrolls(element)) {
      if (element.scrollWidth > element.clientWidth + 1 && element.scrollHeight > element.clientHeight + 1) {
        report('scrolls-both-ways', element, `${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}`);
      }
      if (!element.matches('ol, ul, table, textarea, [role=list], [role=region], [role=log]')
          && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
        report('scrolls-no-list', element, `only a list may scroll: ${element.scrollWidth}x${element.scrollHeight} in`
          + ` ${element.clientWidth}x${element.clientHeight}`);
      }
    } else if (/hidden|clip/.test(look.overflowX + look.overflowY) && element.clientWidth && !(element instanceof SVGElement)
        && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
      report('clipped', element, `${element.scrollWidth}x${element.scrollHeight} cut to ${element.clientWidth}x${element.clientHeight}`);
    }
    const thing = isControl(element) || element.matches('img, svg, canvas, video, h1') || scrolls(element);
    if (thing && !element.parentElement?.closest('svg') && !scroller(element) && !within(element.getBoundingClientRect(), glass)) {
      report('outside', element, `reaches out of the glass of ${innerWidth}x${innerHeight}`);
    }
    if (element.matches('img') && element.complete && !element.naturalWidth) {
      report('picture-missing', element, `nothing came from ${element.getAttribute('src')}`);
    }
  }

  // ------------------------------------------------------------ text
  for (const { parent, said, rects } of texts) {
    for (const box of rects) {
      const edge = tooFar(parent, box);
      if (edge) {
        report('text-overflows', parent, `"${said}" reaches ${edge.far} px out of ${edge.of}`);
        break;
      }
    }
    const scale = parent instanceof SVGGraphicsElement ? Math.abs(parent.getScreenCTM().a) : 1;
    const size = parseFloat(style(parent).fontSize) * scale;
    if (size < rules.textPx - 0.25) {
      report('text-small', parent, `"${said}" is ${px(size)} px, ${px(rules.textPx)} needed`);
    }
  }

  function tooFar(parent, box) {
    const far = (outer, slack) => {
      const most = Math.max(outer.left - box.left, outer.top - box.top, box.right - outer.right, box.bottom - outer.bottom);
      return most > slack ? px(most) : 0;
    };
    for (const at of [parent, ...ancestors(parent)]) {
      if (scrolls(at)) return undefined;
      if (at === document.body || at === root) break;
      const look = style(at);
      const holds = !/^(inline|contents|ruby.*)$/.test(look.display) && !(at instanceof SVGElement);
      const over = holds && far(at.getBoundingClientRect(), 2);
      if (over) return { far: over, of: name(at) };
      if (/absolute|fixed/.test(look.position)) break;
    }
    const over = far(glass, 1);
    return over && !scroller(parent) ? { far: over, of: 'the glass' } : undefined;
  }

  const lines = texts.flatMap(({ parent, said, rects }) => rects.filter(box => within(box, window_(parent), 0))
    .map(box => ({ parent, said, box })));
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      if (one.parent === other.parent) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 3 && down > 3) {
        report('text-over-text', one.parent, `"${one.said}" and "${other.said}" of ${name(other.parent)} lie over each other`);
        break;
      }
    }
  });

  // ------------------------------------------------------------ headline and fonts
  const heads = all.filter(element => element.matches('h1'));
  if (heads.length !== 1) report('one-h1', document.body, `${heads.length} visible h1`);
  for (const head of heads) {
    const length = [...text(head)].length;
    if (length > rules.headline) report('headline-long', head, `${length} characters, ${rules.headline} at most`);
  }
  const faces = [...document.fonts].filter(face => /mongolian/i.test(face.family));
  for (const { parent, said } of texts.filter(({ said }) => /[\u1820-\u18AA]/.test(said))) {
    const family = style(parent).fontFamily.replace(/["']/g, '');
    const face = faces.find(known => known.status === 'loaded' && family.includes(known.family.replace(/["']/g, '')));
    if (!face) {
      report('font-missing', parent, `"${said}" asks for ${family}; loaded are ${faces.filter(f => f.status === 'loaded')
        .map(f => f.family).join(', ') || 'no Mongolian fonts'}`);
      break;
    }
  }
  return findings;
}
