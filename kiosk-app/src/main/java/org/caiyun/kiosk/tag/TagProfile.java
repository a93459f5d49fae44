package org.caiyun.kiosk.tag;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a site's tags do that the standards do not allow. {@link #STRICT} unless a site says so, because each of these
 * makes a wrong reading likelier.
 *
 * @param privateBytes bytes of a vendor's own before an ISO 28560-2 list; 0 for none
 * @param badCrcOwners owners whose ISO 28560-3 tags are read although their CRC is wrong
 * @param octetOwners whether an owner under the application-defined code is plain text and no ISIL code
 * @param uhfAfis the application family identifiers that a UHF tag of a library has here
 */
public record TagProfile(
        int privateBytes, List<OwnerPattern> badCrcOwners, boolean octetOwners, List<Integer> uhfAfis) {
    /** More than any prefix that was seen. */
    public static final int MOST_PRIVATE_BYTES = 64;

    public static final TagProfile STRICT = new TagProfile(0, List.of(), false, SecurityMark.STANDARD.afis());

    public TagProfile {
        badCrcOwners = List.copyOf(badCrcOwners);
        uhfAfis = List.copyOf(uhfAfis);
        if (privateBytes < 0 || privateBytes > MOST_PRIVATE_BYTES) {
            throw new IllegalArgumentException("private bytes before a list: " + privateBytes);
        }
    }

    /** The profile of a site with these gates: its UHF tags have the AFIs that its gates know, or the standard's. */
    public static TagProfile of(
            int privateBytes, List<OwnerPattern> badCrcOwners, boolean octetOwners, SecurityMark security) {
        var afis = Stream.concat(security.afis().stream(), SecurityMark.STANDARD.afis().stream())
                .distinct()
                .toList();
        return new TagProfile(privateBytes, badCrcOwners, octetOwners, afis);
    }

    boolean acceptsBadCrcOf(String owner) {
        return badCrcOwners.stream().anyMatch(pattern -> pattern.matches(owner));
    }
}
