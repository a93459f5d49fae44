package org.caiyun.kiosk.boot;

import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.config.SecretPlace;

/**
 * Reads secrets from where the configuration says they are.
 *
 * @param environment of this process
 */
record SecretText(Map<String, String> environment) {
    SecretText {
        environment = Map.copyOf(environment);
    }

    /** Without variables' values, one of which may be a secret. */
    @Override
    public String toString() {
        return "SecretText";
    }

    /**
     * The secret without white space around it; empty where there is none.
     *
     * @param key of the configuration, without File or Variable at its end
     * @throws StartProblem that never shows the secret
     */
    String read(SecretPlace place, String key) {
        return switch (place) {
            case SecretPlace.Nowhere() -> "";
            case SecretPlace.InFile(var file) -> notEmpty(SecretFile.read(file, key + "File"), key + "File");
            case SecretPlace.InEnvironment(var variable) ->
                notEmpty(
                        Optional.ofNullable(environment.get(variable))
                                .orElseThrow(() -> new StartProblem(
                                        key + "Variable", "there is no environment variable " + variable))
                                .strip(),
                        key + "Variable");
        };
    }

    private static String notEmpty(String secret, String key) {
        if (secret.isEmpty()) {
            throw new StartProblem(key, "is empty");
        }
        return secret;
    }
}
