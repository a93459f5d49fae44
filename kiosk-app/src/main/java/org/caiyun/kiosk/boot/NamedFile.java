package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A small text beside the configuration, which names it. */
final class NamedFile {
    private static final int LONGEST = 1 << 20;

    private NamedFile() {}

    /**
     * The whole text.
     *
     * @param key of the configuration that names the file
     * @throws StartProblem that says what is wrong with the file, never what is in it
     */
    static String text(Path file, String key) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new StartProblem(key, file + " is longer than 1 MiB, this cannot be the file that is meant");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            throw new StartProblem(key, file + " is not there");
        } catch (AccessDeniedException _) {
            throw new StartProblem(key, file + " may not be read by this user");
        } catch (CharacterCodingException _) {
            throw new StartProblem(key, file + " is no text");
        } catch (IOException e) {
            throw new StartProblem(key, file + " cannot be read: " + e.getMessage());
        }
    }
}
