// The page's words, Chinese unless the reader has chosen English.
import {EN} from './words.en.js';
import {ZH} from './words.zh.js';

const KEPT = 'cataloguer-language';

export class Words {
    #words;

    constructor(language) {
        this.language = language;
        this.other = language === 'en' ? 'zh-CN' : 'en';
        this.#words = language === 'en' ? EN : ZH;
    }

    static chosen() {
        return new Words(localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN');
    }

    /** The other language, which is remembered. */
    next() {
        localStorage.setItem(KEPT, this.other);
        return new Words(this.other);
    }

    /** The text of a key with its places filled; a key that nobody knows shows itself. */
    of(key, places = {}) {
        const text = this.#words[key] ?? key.replace(/^(flag|kind|state|note|refused)\./, '');
        return Object.entries(places).reduce((said, [name, value]) => said.replace(`{${name}}`, value), text);
    }

    list(key) {
        return this.#words[key] ?? [];
    }
}
