// What only this window knows: panels, filters, selection, sizes. Kept in the address's fragment, so that a link shows the same view.
const DEFAULTS = {
    panes: '', line: '', find: '', jfind: '', book: '', zoom: 'whole', fault: '', faults: '', keys: 'on', w: '', h: '', receipt: '',
};
const TOAST = 2600;
const PORTRAIT_MOST = 0.36;

export class Page {
    #changed;
    #known = {...DEFAULTS};
    #toastTimer = 0;

    /** Not in the address: true state of the moment. */
    local = {toast: '', help: false, dragging: '', over: false, follow: {wire: true, journal: true}, rows: {}, hiddenError: ''};
    kiosk = {width: 1080, height: 1920};

    constructor(changed) {
        this.#changed = changed;
        this.#read();
        addEventListener('hashchange', () => {
            this.#read();
            changed();
        });
    }

    get(name) {
        return this.#known[name];
    }

    set(name, value) {
        const text = String(value ?? '');
        if (this.#known[name] === text) {
            return;
        }
        this.#known[name] = text;
        const left = new URLSearchParams();
        for (const [key, known] of Object.entries(this.#known)) {
            if (known !== DEFAULTS[key]) {
                left.set(key, known);
            }
        }
        history.replaceState(null, '', `#${left}`);
        this.#changed();
    }

    /** Names of the open panes, left to right: one, or two on a wide page. */
    get panes() {
        const chosen = this.#known.panes.split(',').filter(Boolean).slice(0, 2);
        if (chosen.length) {
            return chosen;
        }
        return innerWidth >= 1680 ? ['wire', 'journal'] : ['wire'];
    }

    get landscape() {
        return this.kiosk.width > this.kiosk.height;
    }

    toast(text) {
        this.local.toast = text;
        clearTimeout(this.#toastTimer);
        this.#toastTimer = setTimeout(() => {
            this.local.toast = '';
            this.#changed();
        }, TOAST);
        this.#changed();
    }

    /** Width of the patron's column and height of the dock, in pixels. */
    size(name) {
        const known = Number(this.#known[name]);
        if (known > 0) {
            return known;
        }
        return name === 'h' ? Math.round(Math.max(232, innerHeight * 0.3)) : this.#patronWidth();
    }

    sizeTo(root) {
        root.style.setProperty('--patron', `${this.size('w')}px`);
        root.style.setProperty('--dock', `${this.size('h')}px`);
    }

    #patronWidth() {
        if (this.landscape) {
            return Math.round(innerWidth * 0.4);
        }
        const high = innerHeight - 52 - 34 - 22;
        return Math.round(Math.min(innerWidth * PORTRAIT_MOST, high * this.kiosk.width / this.kiosk.height + 22));
    }

    #read() {
        const given = new URLSearchParams(location.hash.slice(1));
        for (const key of Object.keys(DEFAULTS)) {
            this.#known[key] = given.get(key) ?? DEFAULTS[key];
        }
    }
}
