// A key acts when the finger leaves the glass on it; sliding off cancels; a second tap within 300 ms is the same tap.
const AGAIN = 300;

export function onPress(document, act) {
    let down = null;
    let last = -Infinity;

    const release = () => {
        down?.key.classList.remove('down');
        down = null;
    };
    const tap = (key, intent) => {
        const now = performance.now();
        if (now - last >= AGAIN) {
            last = now;
            act(JSON.parse(intent));
        }
    };
    document.addEventListener('pointerdown', event => {
        document.documentElement.dataset.still = ''; // whoever touches the glass has seen the cue
        const key = event.target.closest('[data-intent]');
        if (!key || event.button !== 0 || down) {
            return;
        }
        if (event.target.hasPointerCapture?.(event.pointerId)) {
            event.target.releasePointerCapture(event.pointerId);
        }
        down = {key, intent: key.dataset.intent, pointer: event.pointerId};
        key.classList.add('down');
    });
    document.addEventListener('pointermove', event => {
        if (down?.pointer === event.pointerId && !over(document, down.key, event)) {
            release();
        }
    });
    document.addEventListener('pointerup', event => {
        if (down?.pointer !== event.pointerId) {
            return;
        }
        const {key, intent} = down;
        const same = key.isConnected && key.dataset.intent === intent && over(document, key, event);
        release();
        if (same) {
            tap(key, intent);
        }
    });
    document.addEventListener('pointercancel', release);
    // Enter, Space and assistive technology arrive as a click without a pointer
    document.addEventListener('click', event => {
        const key = event.target.closest('[data-intent]');
        if (key && event.detail === 0) {
            tap(key, key.dataset.intent);
        }
    });
    for (const name of ['contextmenu', 'selectstart', 'dragstart', 'gesturestart', 'dblclick']) {
        document.addEventListener(name, event => event.preventDefault());
    }
    document.addEventListener('wheel', event => event.ctrlKey && event.preventDefault(), {passive: false});
    document.addEventListener('touchmove', event => event.touches.length > 1 && event.preventDefault(), {passive: false});
}

const over = (document, key, event) => key.contains(document.elementFromPoint(event.clientX, event.clientY));
