// Keyboard and keypad alone suffice: arrows move, digits press the numbered keys, Enter presses the main key.
const NEXT = ['ArrowRight', 'ArrowDown'];
const BEFORE = ['ArrowLeft', 'ArrowUp'];

export function onKeys(document, view, act) {
    document.addEventListener('keydown', event => {
        if (event.ctrlKey && ['+', '-', '=', '0'].includes(event.key)) {
            event.preventDefault();
            return;
        }
        const shown = view();
        if (!shown || event.ctrlKey || event.altKey || event.metaKey || event.repeat && event.key.length === 1) {
            return;
        }
        if (/^[0-9]$/.test(event.key)) {
            digit(document, shown, event.key, act);
        } else if (event.key === 'Enter' && !document.activeElement?.matches('button')) {
            document.querySelector('.key-main')?.click();
        } else if (NEXT.includes(event.key) || BEFORE.includes(event.key)) {
            move(document, event);
        }
    });
}

/** The first digit only shows the numbers: nobody can know them before. */
function digit(document, shown, key, act) {
    if (!shown.options?.keypad) {
        act({do: 'keypad', on: true});
        return;
    }
    document.querySelector(`[data-digit="${key}"]`)?.click();
}

function move(document, event) {
    const focused = document.activeElement;
    if (focused?.matches('[tabindex="0"]') && scrolls(focused, event.key)) {
        return;
    }
    const keys = [...document.querySelectorAll('[data-intent], .list[tabindex="0"]')];
    const at = keys.indexOf(focused);
    const to = at < 0 ? 0 : at + (NEXT.includes(event.key) ? 1 : -1);
    keys[Math.max(0, Math.min(keys.length - 1, to))]?.focus();
    event.preventDefault();
}

const scrolls = (box, key) => key === 'ArrowUp' || key === 'ArrowDown'
    ? box.scrollHeight > box.clientHeight + 1
    : box.scrollWidth > box.clientWidth + 1;

/** A render may replace the key that had the focus; then the key of the same meaning gets it. */
export function refocus(document, before) {
    if (!before?.dataset?.intent || before.isConnected && document.activeElement === before) {
        return;
    }
    [...document.querySelectorAll('[data-intent]')].find(k => k.dataset.intent === before.dataset.intent)?.focus();
}
