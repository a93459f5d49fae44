// The patron's screen itself, in its true size, scaled to the room there is.
import {html} from '../kiosk/vendor/lit.js';
import {toShelf} from './books.js';

let watched = null;
let fitted = null;

export function patron({page, redraw}) {
    const {width, height} = page.kiosk;
    return html`<section class="panel patron" aria-labelledby="patron-title">
        <header><h2 id="patron-title">Patron’s screen</h2><p class="fact">${width} × ${height}</p><p class="fact scale"></p></header>
        <div class="bezel-room"><div class="bezel">
            <iframe src="kiosk/" title="Patron’s screen" width=${width} height=${height} @load=${event => loaded(event.target, page, redraw)}></iframe>
        </div></div></section>`;
}

/** Scales the frame to its room; called after each drawing, measures only when the room or the screen has another size. */
export function fitPatron(page) {
    const room = document.querySelector('.bezel-room');
    if (!watched) {
        watched = new ResizeObserver(() => fit(room, page.kiosk));
        watched.observe(room);
    }
    if (fitted !== page.kiosk) {
        fitted = page.kiosk;
        fit(room, fitted);
    }
}

function fit(room, {width, height}) {
    const scale = Math.min((room.clientWidth - 22) / width, (room.clientHeight - 16) / height, 1);
    const bezel = room.querySelector('.bezel');
    bezel.style.setProperty('--scale', scale.toFixed(4));
    bezel.style.setProperty('--wide', `${Math.floor(width * scale)}px`);
    bezel.style.setProperty('--high', `${Math.floor(height * scale)}px`);
    room.parentElement.querySelector('.scale').textContent = `${Math.round(scale * 100)} %`;
}

function loaded(frame, page, redraw) {
    const inner = frame.contentWindow;
    const measure = () => {
        const size = sizeOf(frame.contentDocument);
        if (size && (size.width !== page.kiosk.width || size.height !== page.kiosk.height)) {
            page.kiosk = size;
            redraw();
        }
    };
    inner.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            toShelf();
        }
    });
    const watch = new MutationObserver(measure);
    watch.observe(frame.contentDocument.documentElement, {attributes: true, attributeFilter: ['style']});
    measure();
}

/** The size that the screen's model says, as its page carries it in --page-width and --page-height. */
function sizeOf(doc) {
    const [width, height] = ['--page-width', '--page-height'].map(name => parseInt(doc.documentElement.style.getPropertyValue(name), 10));
    return width > 0 && height > 0 ? {width, height} : null;
}
