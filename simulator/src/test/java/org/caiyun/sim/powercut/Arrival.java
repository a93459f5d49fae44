package org.caiyun.sim.powercut;

import java.util.Random;

/** What had reached the disk, of that which nobody had waited for, when the power went. */
interface Arrival {
    /** Nothing had. */
    Arrival NONE = new Arrival() {
        @Override
        public int changes(int file, long sector, int pending) {
            return 0;
        }

        @Override
        public int names(int pending) {
            return 0;
        }
    };

    /** Everything had. */
    Arrival ALL = new Arrival() {
        @Override
        public int changes(int file, long sector, int pending) {
            return pending;
        }

        @Override
        public int names(int pending) {
            return pending;
        }
    };

    /**
     * How many of a file's pending changes this sector of 512 bytes shows: the first so many, since a sector goes to
     * the disk as it is at one moment.
     */
    int changes(int file, long sector, int pending);

    /** How many of the pending changes to names and lengths the file system's journal holds: the first so many. */
    int names(int pending);

    /**
     * Everything had, but for the last write to this file, of which some sectors before or after this one are missing.
     */
    static Arrival torn(int tornFile, long at, boolean frontArrived) {
        return new Arrival() {
            @Override
            public int changes(int file, long sector, int pending) {
                boolean arrived = file != tornFile || (sector < at) == frontArrived;
                return arrived ? pending : pending - 1;
            }

            @Override
            public int names(int pending) {
                return pending;
            }
        };
    }

    /** Each piece of so many sectors had been written when it pleased the disk, in any order. */
    static Arrival anyOrder(long seed, int sectorsInPiece) {
        return new Arrival() {
            @Override
            public int changes(int file, long sector, int pending) {
                return draw(31L * file + sector / sectorsInPiece, pending);
            }

            @Override
            public int names(int pending) {
                return draw(-1, pending);
            }

            private int draw(long stream, int pending) {
                var random = new Random(seed * 0x9E37_79B9_7F4A_7C15L + stream * 0xC2B2_AE3D_27D4_EB4FL);
                // none, all and something between are all likely, however much is pending
                return switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> pending;
                    default -> random.nextInt(pending + 1);
                };
            }
        };
    }
}
