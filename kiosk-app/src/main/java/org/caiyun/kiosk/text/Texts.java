package org.caiyun.kiosk.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The message catalogue in one language: screen, receipt ({@code r.}), voice ({@code v.}) and words for staff, by key.
 * Keys and placeholders are the same in every language; staff whose language has no words for them read
 * {@link Language#forStaff()}. Immutable; each language is read once, when it is first wanted.
 */
public final class Texts {
    private static final Map<Language, Texts> READ = new ConcurrentHashMap<>();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Language language;
    private final SortedMap<String, String> patron;
    private final SortedMap<String, String> staff;
    /** Of both, those for patrons first; each picture looks up dozens. */
    private final Map<String, String> wordings;

    private final SignedTexts signed;
    private final boolean draft;

    private Texts(
            Language language, SortedMap<String, String> patron, SortedMap<String, String> staff, SignedTexts signed) {
        this.language = language;
        this.patron = patron;
        this.staff = staff;
        this.wordings = new HashMap<>(staff);
        this.wordings.putAll(patron);
        this.signed = signed;
        this.draft = patron.keySet().stream().anyMatch(this::isDraft);
    }

    public static Texts of(Language language) {
        return READ.computeIfAbsent(language, Texts::read);
    }

    private static Texts read(Language language) {
        return new Texts(
                language,
                Wordings.read(Texts.class, language.tag() + ".properties"),
                Wordings.read(Texts.class, "staff/" + language.forStaff().tag() + ".properties"),
                SignedTexts.of(language));
    }

    public Language language() {
        return language;
    }

    /** A text without placeholders. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** The text with each {@code {name}} filled in; a key or name that is missing is a bug. */
    public String text(String key, Map<String, String> values) {
        var wording = wording(key);
        // most have none, and every picture is made of many texts
        if (wording.indexOf('{') < 0) {
            return wording;
        }
        var filled = new StringBuilder();
        var found = PLACEHOLDER.matcher(wording);
        int from = 0;
        while (found.find()) {
            filled.append(wording, from, found.start()).append(value(key, found.group(1), values));
            from = found.end();
        }
        return filled.append(wording, from, wording.length()).toString();
    }

    /** Whether any text for patrons still waits for a native reader's signature. */
    public boolean isDraft() {
        return draft;
    }

    /** Whether this text still waits for a native reader's signature. */
    public boolean isDraft(String key) {
        return patron.containsKey(key) && signed.isDraft(key, wording(key));
    }

    /** The keys of everything, for patrons and for staff. */
    public SortedSet<String> keys() {
        var keys = patronKeys();
        keys.addAll(staff.keySet());
        return keys;
    }

    /** The keys of what patrons read and hear. */
    public SortedSet<String> patronKeys() {
        return new TreeSet<>(patron.keySet());
    }

    /** The names that a text wants filled in. */
    public SortedSet<String> placeholders(String key) {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(wording(key)).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private String wording(String key) {
        @Nullable String wording = wordings.get(key);
        if (wording == null) {
            throw new IllegalArgumentException("no text in " + language.tag() + ": " + key);
        }
        return wording;
    }

    private static String value(String key, String name, Map<String, String> values) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException(key + " needs {" + name + "}"));
    }
}
