package org.caiyun.device.rfid.rl866;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/**
 * A tag under a handle of the reader.
 *
 * @param named this handle is this tag's: no other reply could be taken for the one that gave it, or the tag has told
 *     its UID over it
 * @param spoilt something failed over it; it is closed before anything else is asked
 */
record Rl866Connection(int handle, Uid uid, boolean named, boolean spoilt) {
    boolean serves(Uid other) {
        return !spoilt && uid.equals(other);
    }

    Rl866Connection nowNamed() {
        return new Rl866Connection(handle, uid, true, spoilt);
    }

    Rl866Connection nowSpoilt() {
        return new Rl866Connection(handle, uid, named, true);
    }

    Rl866Request.Access access(int code, Bytes parameters) {
        return new Rl866Request.Access(handle, code, parameters);
    }

    Rl866Request closing() {
        return new Rl866Request.Disconnect(handle);
    }
}
