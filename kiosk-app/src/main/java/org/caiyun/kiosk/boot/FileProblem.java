package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.caiyun.device.Bytes;

/** A file that a command was given cannot be used; the message names it and says why, on one line for each reason. */
public final class FileProblem extends IOException {
    private static final long serialVersionUID = 1;

    FileProblem(String message) {
        super(message);
    }

    /** The whole text of the file. */
    public static String text(Path file) throws FileProblem {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new FileProblem(file + " cannot be read: " + why(e));
        }
    }

    /** Writes the whole file. */
    static void write(Path file, Bytes content) throws FileProblem {
        try {
            Files.write(file, content.toArray());
        } catch (NoSuchFileException _) {
            throw new FileProblem(file + " cannot be written: there is no such directory");
        } catch (IOException e) {
            throw new FileProblem(file + " cannot be written: " + e.getMessage());
        }
    }

    private static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "this user may not";
            case CharacterCodingException _ -> "it is no text in UTF-8";
            default -> String.valueOf(e.getMessage());
        };
    }
}
