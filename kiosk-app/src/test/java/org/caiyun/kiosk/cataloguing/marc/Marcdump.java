package org.caiyun.kiosk.cataloguing.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.caiyun.device.Bytes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads records back with others' programs: yaz-marcdump, which libraries use, and the JDK's XML parser. */
final class Marcdump {
    private static final int LIMIT_SECONDS = 30;
    private static final String SLIM = "http://www.loc.gov/MARC21/slim";

    private Marcdump() {}

    /** The fields of every record of this file; the test is given up where the program is missing. */
    static List<List<DraftField>> fields(Path directory, Bytes file, DraftCharset charset) {
        try {
            Path marc = Files.write(directory.resolve("draft.mrc"), file.toArray());
            Path said = directory.resolve("draft.xml");
            Process process = start(
                    new ProcessBuilder(
                                    "yaz-marcdump",
                                    "-i",
                                    "marc",
                                    "-o",
                                    "marcxml",
                                    "-f",
                                    charset.label(),
                                    "-t",
                                    "utf-8",
                                    marc.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile()));
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            String xml = Files.readString(said);
            assertThat(process.exitValue()).as(xml).isZero();
            // its complaints are comments
            assertThat(xml).doesNotContain("<!--");
            return records(xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            return abort("no draft is read back here, because yaz-marcdump (package yaz) is missing: " + e.getMessage());
        }
    }

    static List<List<DraftField>> records(String xml) {
        var all = parsed(xml).getElementsByTagNameNS(SLIM, "record");
        var records = new ArrayList<List<DraftField>>();
        for (int i = 0; i < all.getLength(); i++) {
            records.add(fields((Element) all.item(i)));
        }
        return records;
    }

    static List<String> leaders(String xml) {
        return children(parsed(xml).getDocumentElement()).stream()
                .map(record -> children(record).getFirst().getTextContent())
                .toList();
    }

    private static List<DraftField> fields(Element record) {
        var fields = new ArrayList<DraftField>();
        for (Element field : children(record)) {
            String tag = field.getAttribute("tag");
            switch (field.getLocalName()) {
                case "controlfield" -> fields.add(new DraftField.Control(tag, field.getTextContent()));
                case "datafield" ->
                    fields.add(new DraftField.Data(
                            tag,
                            field.getAttribute("ind1") + field.getAttribute("ind2"),
                            children(field).stream()
                                    .map(s -> new DraftField.Subfield(
                                            s.getAttribute("code").charAt(0), s.getTextContent()))
                                    .toList()));
                default -> assertThat(field.getLocalName()).isEqualTo("leader");
            }
        }
        return fields;
    }

    private static List<Element> children(Element parent) {
        var elements = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Document parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(xml, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
