// Two boards of books: ordinary ones as spines, awkward ones with what is wrong in words. Drag, click, or keys.
import {html, nothing, repeat} from '../kiosk/vendor/lit.js';
import {insert, isOut, placeOf, selected} from './books.js';
import {spine} from './cover.js';
import {startDrag} from './drag.js';

const BOARDS = [['ordinary', 'Ordinary'], ['awkward', 'Awkward']];

export function shelf(bench) {
    const {s} = bench;
    const chosen = selected(bench);
    return html`<section class="panel shelf" aria-labelledby="shelf-title">
        <h2 id="shelf-title" class="unseen">Shelf</h2>
        <div class="boards" @keydown=${event => walk(event, bench)}>
            ${BOARDS.map(([group, name]) => {
                const books = s.shelf.filter(b => (b.group === 'awkward') === (group === 'awkward'));
                const first = books.includes(chosen) ? chosen : books[0];
                return html`<div class=${`board ${group}`} role="listbox" aria-orientation="horizontal" @wheel=${scroll} aria-label=${`${name} books`}>
                    <span class="plate" aria-hidden="true"><span>${books.length}</span><b>${name}</b></span>
                    ${repeat(books, b => b.id, book => option(book, book === chosen, book === first, bench))}</div>`;
            })}
        </div></section>`;
}

function option(book, chosen, first, bench) {
    const away = !isOut(book);
    return html`<div role="option" id=${`book-${book.id}`} tabindex=${first ? '0' : '-1'} aria-selected=${String(chosen)}
        class=${`book ${away ? 'away' : ''} ${bench.page.local.dragging === book.id ? 'lifted' : ''}`}
        aria-label=${[book.title, book.quirk, placeOf(book)].filter(Boolean).join(', ')} title=${book.title}
        @click=${() => bench.page.set('book', book.id)} @dblclick=${() => insert(bench, book)} @pointerdown=${event => startDrag(event, book, bench)}>
        ${spine(book)}
        ${book.group === 'awkward' ? html`<span class="words"><b>${book.quirk}</b></span>` : nothing}
        ${away ? html`<span class="where">${book.place === 'bin' ? `bin ${book.bin}` : book.place === 'mouth' ? 'slot' : 'inside'}</span>` : nothing}
    </div>`;
}

/** A wheel that only turns up and down moves along the board. */
function scroll(event) {
    if (!event.deltaX && event.currentTarget.scrollWidth > event.currentTarget.clientWidth) {
        event.currentTarget.scrollLeft += event.deltaY;
        event.preventDefault();
    }
}

function walk(event, bench) {
    const all = [...event.currentTarget.querySelectorAll('[role=option]')];
    const now = all.indexOf(event.target.closest('[role=option]'));
    const next = {ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: all.length - 1}[event.key] ?? across(event.key, all, now);
    if (event.key === 'Enter') {
        event.preventDefault();
        insert(bench, bench.s.shelf.find(b => `book-${b.id}` === all[now]?.id));
    } else if (all[next]) {
        event.preventDefault();
        bench.page.set('book', all[next].id.slice('book-'.length));
        all[next].focus();
        all[next].scrollIntoView({block: 'nearest', inline: 'nearest'});
    }
}

/** The book straight above or below on the other board. */
function across(key, all, now) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown' || now < 0) {
        return -1;
    }
    const here = all[now].getBoundingClientRect();
    const others = all.filter(b => b.parentElement !== all[now].parentElement
        && (b.getBoundingClientRect().top > here.top) === (key === 'ArrowDown'));
    const off = b => Math.abs(b.getBoundingClientRect().left - here.left);
    return all.indexOf(others.sort((a, b) => off(a) - off(b))[0]);
}
