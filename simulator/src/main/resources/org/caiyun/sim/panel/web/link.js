// The one connection to the server: opens again with back-off, gathers the rows of the long lists, tells what is painted.
const FIRST_WAIT = 250;
const LONGEST_WAIT = 8000;
const MOST_ROWS = 20000;

export class Link {
    #changed;
    #socket = null;
    #wait = FIRST_WAIT;
    #shown = 0;
    #timer = 0;
    #fresh = false;

    /** The server's state as last heard, with all rows so far; `rev` 0 before the first frame. */
    state = {
        rev: 0, mode: 'wire', seed: 0, boot: 0, firmware: 'up', time: {uptimeMs: 0, wall: '', paused: false, speed: 1, canPause: false},
        machine: {}, shelf: [], faults: [], trace: [], journal: [], receipts: [], desk: {calls: []}, recording: {since: 0, steps: 0}, error: '',
    };
    open = false;
    nextTry = 0;

    constructor(changed) {
        this.#changed = changed;
    }

    connect() {
        clearTimeout(this.#timer);
        const socket = new WebSocket(new URL('bench', document.baseURI.replace(/^http/, 'ws')));
        this.#socket = socket;
        this.nextTry = 0;
        socket.onopen = () => {
            this.open = true;
            this.#fresh = true;
            this.#shown = 0;
            this.#wait = FIRST_WAIT;
            this.#changed();
        };
        socket.onmessage = event => this.#heard(JSON.parse(event.data));
        socket.onclose = () => this.#lost(socket);
    }

    /** Sends a wish; false when nobody hears it. */
    send(message) {
        const heard = this.#socket?.readyState === WebSocket.OPEN;
        if (heard) {
            this.#socket.send(JSON.stringify(message));
        }
        return heard;
    }

    painted() {
        if (this.state.rev !== this.#shown && this.send({do: 'painted', rev: this.state.rev})) {
            this.#shown = this.state.rev;
        }
    }

    #heard(frame) {
        const before = this.#fresh || frame.stage !== this.state.stage ? {trace: [], journal: []} : this.state;
        this.#fresh = false;
        this.state = {
            ...this.state, ...frame,
            trace: grown(before.trace, frame.trace, 'no'),
            journal: grown(before.journal, frame.journal, 'seq'),
        };
        this.#changed();
    }

    #lost(socket) {
        if (socket !== this.#socket) {
            return;
        }
        this.open = false;
        this.nextTry = Date.now() + this.#wait;
        this.#timer = setTimeout(() => this.connect(), this.#wait);
        this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
        this.#changed();
    }
}

/** The list with the new rows; rows that are numbered from the start again replace it. */
export function grown(rows, fresh, number) {
    if (!fresh?.length) {
        return rows;
    }
    const last = rows.length ? rows[rows.length - 1][number] : -Infinity;
    const all = fresh[0][number] <= last ? fresh.slice() : rows.concat(fresh);
    return all.length > MOST_ROWS ? all.slice(all.length - MOST_ROWS) : all;
}
