// What can be done with books, and how a book is named; shared by shelf, inspector, machine and keys.
export const selected = ({s, page}) => s.shelf.find(b => b.id === page.get('book')) ?? s.shelf[0];
export const inMouth = ({s}) => s.shelf.find(b => b.place === 'mouth');
// In the mouth for the patron's hand, or stuck inside for the hands of staff.
export const withinReach = bench => inMouth(bench) ?? bench.s.shelf.find(b => b.place === 'machine');
export const isOut = book => book.place === 'shelf' || book.place === 'hand';

export function insert(bench, book = selected(bench)) {
    if (!book) {
        return;
    }
    bench.page.set('book', book.id);
    if (!isOut(book)) {
        bench.say(`“${book.title}” is ${placeOf(book)}`);
    } else if (bench.send({do: 'insert', book: book.id})) {
        bench.say(`“${book.title}” goes into the slot`);
    }
}

export function take(bench, book = withinReach(bench)) {
    if (!book) {
        bench.say('No book in the slot or stuck inside');
    } else if (bench.send({do: 'take', book: book.id})) {
        bench.say(`“${book.title}” is taken out`);
    }
}

export function placeOf(book) {
    switch (book.place) {
        case 'mouth': return 'in the mouth of the slot';
        case 'machine': return 'inside the machine';
        case 'bin': return `in bin ${book.bin}`;
        case 'hand': return 'in the patron’s hands';
        default: return 'on the shelf';
    }
}

export const isMongolian = text => /[\u1800-\u18af]/.test(text);
/** Puts the keyboard on the selected book. */
export const toShelf = () => (document.querySelector('.shelf [aria-selected=true]') ?? document.querySelector('.shelf [role=option]'))?.focus();

let shown = '';

/** Brings the selected book into sight when another one is selected, also from the address. */
export function showSelected(bench) {
    const id = selected(bench)?.id ?? '';
    if (id !== shown) {
        shown = id;
        document.getElementById(`book-${id}`)?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    }
}

export const hash = text => [...text].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) % 9973, 7);
