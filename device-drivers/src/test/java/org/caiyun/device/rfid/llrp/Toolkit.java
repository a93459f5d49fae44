package org.caiyun.device.rfid.llrp;

import java.io.IOException;
import java.io.StringReader;
import org.caiyun.device.Bytes;
import org.jdom.Document;
import org.jdom.JDOMException;
import org.jdom.input.SAXBuilder;
import org.llrp.ltk.exceptions.InvalidLLRPMessageException;
import org.llrp.ltk.generated.LLRPMessageFactory;

/** The LLRP toolkit of others: what it makes of our bytes, and the bytes that it makes of its own XML. */
final class Toolkit {
    private static final String NAMESPACE = "http://www.llrp.org/ltk/schema/core/encoding/xml/1.0";

    private Toolkit() {}

    /** The message as XML, without declaration, prefixes and white space between tags. */
    static String read(Bytes message) {
        try {
            return LLRPMessageFactory.createLLRPMessage(message.toArray())
                    .toXMLString()
                    .replaceAll("(?s)<\\?.*?\\?>", "")
                    .replaceAll(">\\s+<", "><")
                    .replaceAll("llrp:| xmlns:llrp=\"[^\"]*\"", "")
                    .strip();
        } catch (InvalidLLRPMessageException e) {
            throw new AssertionError("the toolkit does not understand " + message, e);
        }
    }

    /** The bytes of this message. */
    static Bytes write(String name, int id, String content) {
        String xml =
                "<%s xmlns=\"%s\" Version=\"1\" MessageID=\"%d\">%s</%s>".formatted(name, NAMESPACE, id, content, name);
        try {
            Document document = new SAXBuilder().build(new StringReader(xml));
            return Bytes.copyOf(LLRPMessageFactory.createLLRPMessage(document).encodeBinary());
        } catch (IOException | JDOMException | InvalidLLRPMessageException e) {
            throw new AssertionError("the toolkit does not know " + xml, e);
        }
    }
}
