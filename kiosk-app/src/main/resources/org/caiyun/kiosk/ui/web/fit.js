// Headlines are as large as their place allows: the scale steps down until nothing runs over, never below the smallest text.
const LARGE = [1, 0.88, 0.77, 0.67, 0.58, 0.5];
const SMALL = [0.77, 0.67, 0.58, 0.5, 0.44, 0.39];
const steps = (scales, ...classes) => scales.map(scale => ({scale, classes}));
const STEPS = [
    ...steps(LARGE),
    // without its picture the panel has room for larger words again
    ...steps(SMALL, 'cramped'),
    // then it takes room from its neighbour (vertical text)
    ...steps(SMALL, 'cramped', 'wide'),
    // the books' own rows say the same once more, so at last the panel keeps to its first line
    ...steps(SMALL.slice(2), 'cramped', 'terse'),
    ...steps(SMALL.slice(2), 'cramped', 'wide', 'terse'),
    // beside a notice in large print there is room for the headline alone
    ...steps(SMALL, 'cramped', 'wide', 'terse', 'bare'),
];
const CLASSES = ['cramped', 'wide', 'terse', 'bare'];

export function fit(document) {
    for (const box of document.querySelectorAll('[data-fit]')) {
        const key = `${box.textContent}|${box.clientWidth}x${box.clientHeight}|${document.documentElement.style.cssText}`;
        if (box.fitted === key) {
            continue;
        }
        if (!take(box, STEPS.filter(one), () => inOneLine(box) && !overflows(box))) {
            take(box, STEPS, () => !overflows(box));
        }
        box.fitted = key;
        focusable(box);
    }
}

/** Tries the steps until one will do. */
function take(box, choices, good) {
    return choices.some(({scale, classes}) => {
        box.style.setProperty('--fit', scale);
        CLASSES.forEach(name => box.classList.toggle(name, classes.includes(name)));
        return good();
    });
}

/** A Chinese headline has no spaces to break at: a little smaller in one line is better. */
const one = ({scale, classes}) => scale >= 0.67 && !classes.length;

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
