package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.text;

import java.util.regex.Pattern;
import org.caiyun.kiosk.config.yaml.Section;

/** How {@link SecretPlace} is written: for a secret called {@code key}, as {@code keyFile} or {@code keyVariable}. */
final class SecretForm {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private SecretForm() {}

    static SecretPlace required(Section s, String key, String about) {
        var place = optional(s, key, about);
        if (place instanceof SecretPlace.Nowhere && s.sound(key, key + "File", key + "Variable")) {
            s.problem(key + "File", "missing; expected a path, or a variable's name in " + key + "Variable");
        }
        return place;
    }

    static SecretPlace optional(Section s, String key, String about) {
        s.refused(key, "a configuration holds no secrets; name a file in " + key + "File");
        var file = s.optional(key + "File", SettingTypes.path().about("A file that holds " + about));
        var variable = s.optional(
                key + "Variable",
                text(VARIABLE, "the name of an environment variable").about("In place of the file: the environment."));
        if (file.isPresent() && variable.isPresent()) {
            s.problem(key + "Variable", "is written beside " + key + "File; only one can be meant");
        }
        return file.<SecretPlace>map(SecretPlace.InFile::new)
                .or(() -> variable.map(SecretPlace.InEnvironment::new))
                .orElseGet(SecretPlace.Nowhere::new);
    }
}
