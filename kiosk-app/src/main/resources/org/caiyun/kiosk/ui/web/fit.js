// Headlines are as large as their place allows: the scale steps down until nothing runs over, never below the smallest text.
const STEPS = [1, 0.88, 0.77, 0.67, 0.58, 0.5].map(scale => ({scale, cramped: false}))
    // without its picture the panel has room for larger words again
    .concat([0.77, 0.67, 0.58, 0.5, 0.44, 0.39].map(scale => ({scale, cramped: true})));

// the books' own rows say the same once more, so at last the panel keeps to its first line
const TERSE = [0.58, 0.5, 0.44, 0.39].map(scale => ({scale, cramped: true, terse: true}));

export function fit(document) {
    for (const box of document.querySelectorAll('[data-fit]')) {
        const key = `${box.textContent}|${box.clientWidth}x${box.clientHeight}|${document.documentElement.style.cssText}`;
        if (box.fitted === key) {
            continue;
        }
        if (!take(box, STEPS.filter(one), () => inOneLine(box) && !overflows(box))) {
            take(box, STEPS, () => !overflows(box)) || take(box, TERSE, () => !overflows(box));
        }
        box.fitted = key;
        focusable(box);
    }
}

/** Tries the steps until one will do. */
function take(box, steps, good) {
    return steps.some(({scale, cramped, terse = false}) => {
        box.style.setProperty('--fit', scale);
        box.classList.toggle('cramped', cramped);
        box.classList.toggle('terse', terse);
        return good();
    });
}

/** A Chinese headline has no spaces to break at: a little smaller in one line is better. */
const one = ({scale, cramped}) => scale >= 0.67 && !cramped;

function inOneLine(box) {
    const headline = box.querySelector('h1');
    return headline.clientHeight < 2 * parseFloat(getComputedStyle(headline).fontSize) * 1.25;
}

function overflows(panel) {
    const box = panel.querySelector('.words');
    return box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
}

/** A panel that must scroll after all can be reached from the keyboard. */
function focusable(panel) {
    const box = panel.querySelector('.words');
    box.classList.toggle('runs', overflows(panel));
    if (overflows(panel)) {
        box.tabIndex = 0;
    } else {
        box.removeAttribute('tabindex');
    }
}
