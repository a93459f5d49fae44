// The one connection to the platform: it opens again by itself, and says what has been painted.
const FIRST_WAIT = 250;
const LONGEST_WAIT = 4000;

export class Link {
    #changed;
    #socket = null;
    #wait = FIRST_WAIT;
    #painted = 0;

    /** What the platform said last; `rev` 0 before it has said anything. */
    state = {rev: 0, now: '', zone: 'Asia/Shanghai', tasks: [], total: 0, assets: [], errors: [], libraries: {}, refused: {count: 0, why: '', task: 0}};
    open = false;

    constructor(changed) {
        this.#changed = changed;
    }

    connect() {
        const socket = new WebSocket(new URL('ws', document.baseURI.replace(/^http/, 'ws')));
        this.#socket = socket;
        socket.onopen = () => {
            this.open = true;
            this.#wait = FIRST_WAIT;
            this.#painted = 0;
            this.#changed();
        };
        socket.onmessage = event => {
            this.state = JSON.parse(event.data);
            this.#changed();
        };
        socket.onclose = () => {
            this.open = false;
            setTimeout(() => this.connect(), this.#wait);
            this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
            this.#changed();
        };
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
        if (this.state.rev !== this.#painted && this.send({do: 'painted', rev: this.state.rev})) {
            this.#painted = this.state.rev;
        }
    }
}
