// A book under the pointer: its ghost follows, the slot shows that it takes it, letting go over it puts the book in.
import {insert, isOut} from './books.js';

const FAR_ENOUGH = 6;
const NEAR_SLOT = 36;

export function startDrag(down, book, bench) {
    if (down.button !== 0 || !isOut(book)) {
        return;
    }
    const source = down.currentTarget;
    let ghost = null;
    const move = event => {
        if (!ghost && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > FAR_ENOUGH) {
            ghost = lift(source, event);
            bench.page.local.dragging = book.id;
            bench.page.set('book', book.id);
            bench.redraw();
        }
        if (ghost) {
            ghost.style.translate = `${event.clientX}px ${event.clientY}px`;
            over(overSlot(event), bench);
        }
    };
    const end = event => {
        source.removeEventListener('pointermove', move);
        const dropped = ghost && event.type === 'pointerup' && bench.page.local.dragging === book.id && overSlot(event);
        if (ghost) {
            ghost.remove();
            bench.page.local.dragging = '';
            over(false, bench);
            bench.redraw();
        }
        if (dropped) {
            insert(bench, book);
        }
    };
    source.addEventListener('pointermove', move);
    source.addEventListener('lostpointercapture', end, {once: true});
    source.addEventListener('pointerup', end, {once: true});
    source.setPointerCapture(down.pointerId);
}

function lift(source, event) {
    const ghost = document.createElement('div');
    ghost.className = 'ghost';
    ghost.append(source.querySelector('.spine').cloneNode(true));
    ghost.style.translate = `${event.clientX}px ${event.clientY}px`;
    document.body.append(ghost);
    return ghost;
}

function overSlot({clientX, clientY}) {
    const box = document.querySelector('.stage .slot').getBoundingClientRect();
    return clientX > box.left - NEAR_SLOT && clientX < box.right + NEAR_SLOT && clientY > box.top - NEAR_SLOT && clientY < box.bottom + NEAR_SLOT;
}

function over(now, bench) {
    if (bench.page.local.over !== now) {
        bench.page.local.over = now;
        bench.redraw();
    }
}
