// What the view says of the whole page: language, sizes, colour mode, lay-out. Through the CSSOM, since the CSP forbids style attributes.
const LARGE = 1.5;

// how many letters fit across decides what the layout can afford
function roomFor(width, height, text) {
    if (Math.min(width, height) / text < 19) {
        return 'tight';
    }
    if (width / text < 30) {
        return 'snug';
    }
    return width / text > 46 ? 'wide' : 'ample';
}

export function setting(document, view) {
    const root = document.documentElement;
    const {width = innerWidth, height = innerHeight, mm = 3.22, textPx = 32} = view.size ?? {};
    const text = textPx * (view.options?.large ? LARGE : 1);
    root.lang = view.lang;
    if (root.dataset.screen !== view.screen) {
        delete root.dataset.still;
    }
    root.dataset.screen = view.screen;
    root.dataset.mood = view.mood;
    root.dataset.layout = width > height ? 'landscape' : 'portrait';
    root.dataset.room = roomFor(width, height, text);
    for (const name of ['large', 'contrast', 'low', 'keypad']) {
        root.toggleAttribute(`data-${name}`, Boolean(view.options?.[name]));
    }
    const sizes = {'--mm': `${mm}px`, '--text': `${text}px`, '--page-width': `${width}px`, '--page-height': `${height}px`};
    for (const [name, value] of Object.entries(sizes)) {
        root.style.setProperty(name, value);
    }
    if (view.title) {
        document.title = view.title;
    }
}
