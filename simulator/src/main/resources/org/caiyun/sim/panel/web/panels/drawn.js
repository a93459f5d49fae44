// The machine's state in the words of the drawing, and which paper hangs out of the printer.
const COLOURS = ['blue', 'red', 'green', 'yellow', 'purple', 'teal', 'orange', 'grey'];
const PAPER_HANGS = 20000;
const BINS_WIDE = 1064;
const BOOK_WIDE = 110;

const landed = new Map();
const onWay = new Set();
let newest = null;
let cameOut = -Infinity;

export function drawn(s) {
    const m = s.machine;
    const bins = (m.bins ?? []).map((bin, i) => ({...bin, colour: bin.colour ?? COLOURS[i % COLOURS.length]}));
    return {
        ...m, bins,
        belt: m.belt === 'forward' || m.belt === 'back' ? m.belt : 'stop',
        diverters: bins.map(bin => (m.diverters ?? []).some((on, i) => on === bin.no || on === true && i === bin.no - 1)),
        books: inSight(m.books ?? [], m.belt === 'forward').map(book => book.at === 'inside' ? {...book, at: 'captive'} : book.at === 'belt' ? {...book, at: onBelt(m, bins)} : book),
        paper: Boolean(paper(s)),
        printer: m.printer ?? 'idle',
    };
}

/** The receipt that hangs out: the newest while it is printed, and for some time after; nothing of before the page was opened. */
export function paper(s) {
    const last = s.receipts[0];
    const number = last?.no ?? 0;
    if (newest !== null && number > newest) {
        cameOut = performance.now();
    }
    newest = s.rev ? number : null;
    return last && (s.machine.paper === true || performance.now() - cameOut < PAPER_HANGS) ? last : null;
}

/** Books before, in and on their way through the machine; of those in a bin only the last that fell, while the belt runs. */
function inSight(books, moving) {
    for (const book of books) {
        if (book.at !== 'bin') {
            onWay.add(book.id);
        } else if (onWay.delete(book.id)) {
            landed.set(book.bin, book.id);
        }
    }
    return books.filter(book => book.at !== 'bin' || moving && landed.get(book.bin) === book.id);
}

/** Past the beam a book is on its way to the bin that is set: how far along the belt that bin is, 0 to 1. */
function onBelt(m, bins) {
    const to = bins.findIndex(bin => bin.lit);
    if (m.belt !== 'forward' || m.sensors?.belt || to < 0) {
        return 'belt';
    }
    const wide = BINS_WIDE / bins.length;
    return Math.max(0.17, (wide * (to + 0.5) - BOOK_WIDE / 2) / (BINS_WIDE - BOOK_WIDE));
}
