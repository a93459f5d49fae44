package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.llrp.LlrpDecoder.Decoded;
import org.caiyun.device.rfid.llrp.OpResult.Outcome;
import org.junit.jupiter.api.Test;

/** Everything that our driver says is understood by the toolkit of others, and what that says is understood by us. */
final class AgainstToolkitTest {
    private static final LlrpSettings SETTINGS = LlrpSettings.standard();
    private static final Bytes TID = Bytes.ofHex("E2801160 60000209 A1B2C3D4");
    private static final String OK =
            "<LLRPStatus><StatusCode>M_Success</StatusCode><ErrorDescription></ErrorDescription></LLRPStatus>";
    private static final String TIME = "<Uptime><Microseconds>0</Microseconds></Uptime>";

    @Test
    void configuresTheReaderAsMeant() {
        assertThat(read(LlrpRequest.setConfig(SETTINGS)))
                .isEqualTo("<SET_READER_CONFIG Version=\"1\" MessageID=\"9\">"
                        + "<ResetToFactoryDefault>0</ResetToFactoryDefault><ReaderEventNotificationSpec>"
                        + "<EventNotificationState><EventType>ROSpec_Event</EventType>"
                        + "<NotificationState>1</NotificationState></EventNotificationState>"
                        + "<EventNotificationState><EventType>Antenna_Event</EventType>"
                        + "<NotificationState>1</NotificationState></EventNotificationState>"
                        + "</ReaderEventNotificationSpec><AccessReportSpec>"
                        + "<AccessReportTrigger>Whenever_ROReport_Is_Generated</AccessReportTrigger></AccessReportSpec>"
                        + "<KeepaliveSpec><KeepaliveTriggerType>Periodic</KeepaliveTriggerType>"
                        + "<PeriodicTriggerValue>5000</PeriodicTriggerValue></KeepaliveSpec><EventsAndReports>"
                        + "<HoldEventsAndReportsUponReconnect>0</HoldEventsAndReportsUponReconnect>"
                        + "</EventsAndReports></SET_READER_CONFIG>");
    }

    @Test
    void asksForTheAntennasAsMeant() {
        assertThat(read(LlrpRequest.getAntennas()))
                .isEqualTo("<GET_READER_CONFIG Version=\"1\" MessageID=\"9\"><AntennaID>0</AntennaID>"
                        + "<RequestedData>AntennaProperties</RequestedData><GPIPortNum>0</GPIPortNum>"
                        + "<GPOPortNum>0</GPOPortNum></GET_READER_CONFIG>");
    }

    @Test
    void understandsHowTheAntennasAre() {
        Bytes told = Toolkit.write(
                "GET_READER_CONFIG_RESPONSE",
                84,
                OK
                        + "<AntennaProperties><AntennaConnected>1</AntennaConnected><AntennaID>1</AntennaID>"
                        + "<AntennaGain>600</AntennaGain></AntennaProperties>"
                        + "<AntennaProperties><AntennaConnected>0</AntennaConnected><AntennaID>258</AntennaID>"
                        + "<AntennaGain>600</AntennaGain></AntennaProperties>");

        assertThat(understand(told))
                .isEqualTo(new LlrpHeard.AntennaStates(
                        new LlrpStatus(0, ""),
                        List.of(
                                new LlrpHeard.Event.AntennaChanged(1, true),
                                new LlrpHeard.Event.AntennaChanged(258, false))));
    }

    @Test
    void describesALookAsMeant() {
        var spec = RoSpec.ours(1, SETTINGS.withAntennas(List.of(2, 3)));

        assertThat(read(LlrpRequest.addRoSpec(spec)))
                .contains("<ROSpecID>1</ROSpecID><Priority>0</Priority><CurrentState>Disabled</CurrentState>")
                .contains("<ROSpecStartTriggerType>Null</ROSpecStartTriggerType>")
                .contains("<ROSpecStopTriggerType>Null</ROSpecStopTriggerType>")
                .contains(
                        "<AISpec><AntennaIDs>2 3</AntennaIDs><AISpecStopTrigger>"
                                + "<AISpecStopTriggerType>Duration</AISpecStopTriggerType><DurationTrigger>200</DurationTrigger>")
                .contains("<AntennaConfiguration><AntennaID>0</AntennaID><C1G2InventoryCommand>"
                        + "<TagInventoryStateAware>0</TagInventoryStateAware><C1G2SingulationControl>"
                        + "<Session>0</Session><TagPopulation>16</TagPopulation><TagTransitTime>0</TagTransitTime>")
                .contains("<ROReportTrigger>Upon_N_Tags_Or_End_Of_AISpec</ROReportTrigger><N>0</N>")
                .contains("<EnableAntennaID>1</EnableAntennaID>")
                .contains("<EnablePeakRSSI>1</EnablePeakRSSI>")
                .contains("<EnableAccessSpecID>1</EnableAccessSpecID>");
    }

    @Test
    void describesAReadOfOneTagAsMeant() {
        var read = new Access.Op.Read(Access.USER_BANK, 4, 6);
        var access = new Access(Access.Target.tid(TID), List.of(read), false);

        assertThat(read(LlrpRequest.addAccessSpec(new AccessSpec(5, access, AccessPassword.ofHex("CAFE0123")))))
                .contains("<AccessSpecID>5</AccessSpecID><AntennaID>0</AntennaID>")
                .contains("<ROSpecID>0</ROSpecID>")
                .contains("<AccessSpecStopTrigger>Null</AccessSpecStopTrigger>")
                .contains("<C1G2TargetTag><MB>2</MB><Match>1</Match><Pointer>0</Pointer>"
                        + "<TagMask>ffffffffffffffffffffffff</TagMask>"
                        + "<TagData>e280116060000209a1b2c3d4</TagData></C1G2TargetTag>")
                // a wrong password would silence a tag that anybody may read
                .contains("<C1G2Read><OpSpecID>1</OpSpecID><AccessPassword>0</AccessPassword><MB>3</MB>"
                        + "<WordPointer>4</WordPointer><WordCount>6</WordCount></C1G2Read>");
    }

    @Test
    void describesAWriteAsMeant() {
        var write = new Access.Op.Write(Access.EPC_BANK, 1, 0x3407);
        var access = new Access(new Access.Target.Any(), List.of(write), true);

        assertThat(read(LlrpRequest.addAccessSpec(new AccessSpec(6, access, AccessPassword.ofHex("0000ABCD")))))
                .contains("<AccessSpecStopTrigger>Operation_Count</AccessSpecStopTrigger>"
                        + "<OperationCountValue>1</OperationCountValue>")
                .contains("<TagMask /><TagData />")
                .contains("<C1G2Write><OpSpecID>1</OpSpecID><AccessPassword>43981</AccessPassword><MB>1</MB>"
                        + "<WordPointer>1</WordPointer><WriteData>3407</WriteData></C1G2Write>");
    }

    @Test
    void namesTheOtherRequestsAsMeant() {
        assertThat(read(LlrpRequest.stopRoSpec(7))).startsWith("<STOP_ROSPEC ").contains("<ROSpecID>7</ROSpecID>");
        assertThat(read(LlrpRequest.enableAccessSpec(8)))
                .startsWith("<ENABLE_ACCESSSPEC ")
                .contains("<AccessSpecID>8</AccessSpecID>");
        assertThat(read(LlrpRequest.deleteAllAccessSpecs()))
                .startsWith("<DELETE_ACCESSSPEC ")
                .contains("<AccessSpecID>0</AccessSpecID>");
        assertThat(read(LlrpRequest.enableEventsAndReports())).startsWith("<ENABLE_EVENTS_AND_REPORTS ");
        assertThat(read(LlrpRequest.closeConnection())).startsWith("<CLOSE_CONNECTION ");
    }

    @Test
    void understandsAReportWithResults() {
        Bytes report = Toolkit.write(
                "RO_ACCESS_REPORT",
                77,
                "<TagReportData><EPCData><EPC Count=\"128\">19e9f871000000000000162e00000001</EPC></EPCData>"
                        + "<ROSpecID><ROSpecID>1</ROSpecID></ROSpecID>"
                        + "<AntennaID><AntennaID>2</AntennaID></AntennaID>"
                        + "<PeakRSSI><PeakRSSI>-61</PeakRSSI></PeakRSSI>"
                        + "<LastSeenTimestampUTC><Microseconds>1970-01-01T00:00:00.000Z</Microseconds>"
                        + "</LastSeenTimestampUTC><TagSeenCount><TagCount>3</TagCount></TagSeenCount>"
                        + "<C1G2_PC><PC_Bits>16384</PC_Bits></C1G2_PC>"
                        + "<AccessSpecID><AccessSpecID>5</AccessSpecID></AccessSpecID>"
                        + "<C1G2ReadOpSpecResult><Result>Success</Result><OpSpecID>1</OpSpecID>"
                        + "<ReadData>e280 1160</ReadData></C1G2ReadOpSpecResult>"
                        + "<C1G2WriteOpSpecResult><Result>Tag_Memory_Locked_Error</Result><OpSpecID>2</OpSpecID>"
                        + "<NumWordsWritten>0</NumWordsWritten></C1G2WriteOpSpecResult></TagReportData>"
                        + "<TagReportData><EPC_96><EPC>1703000398130803f4040000</EPC></EPC_96></TagReportData>");

        assertThat(understand(report))
                .isEqualTo(new LlrpHeard.Tags(List.of(
                        new TagReport(
                                Bytes.ofHex("19E9F871000000000000162E00000001"),
                                2,
                                -61,
                                5,
                                List.of(
                                        new OpResult(1, Outcome.DONE, Bytes.ofHex("E2801160")),
                                        new OpResult(2, Outcome.LOCKED, Bytes.EMPTY))),
                        new TagReport(PublishedMessages.EPC, 0, 0, 0, List.of()))));
    }

    @Test
    void understandsEvents() {
        Bytes notification = Toolkit.write(
                "READER_EVENT_NOTIFICATION",
                78,
                "<ReaderEventNotificationData>" + TIME
                        + "<ROSpecEvent><EventType>End_Of_ROSpec</EventType><ROSpecID>123</ROSpecID>"
                        + "<PreemptingROSpecID>0</PreemptingROSpecID></ROSpecEvent>"
                        + "<ReaderExceptionEvent><Message>warm</Message></ReaderExceptionEvent>"
                        + "<AntennaEvent><EventType>Antenna_Disconnected</EventType><AntennaID>4</AntennaID>"
                        + "</AntennaEvent><ConnectionAttemptEvent>"
                        + "<Status>Failed_A_Client_Initiated_Connection_Already_Exists</Status>"
                        + "</ConnectionAttemptEvent><ConnectionCloseEvent/></ReaderEventNotificationData>");

        assertThat(understand(notification))
                .isEqualTo(new LlrpHeard.Events(List.of(
                        new LlrpHeard.Event.RoSpecEnded(123),
                        new LlrpHeard.Event.AntennaChanged(4, false),
                        new LlrpHeard.Event.ConnectionAttempt(2),
                        new LlrpHeard.Event.ConnectionClosing())));
    }

    @Test
    void doesNotTakeTheStartOfARoSpecForItsEnd() {
        Bytes notification = Toolkit.write(
                "READER_EVENT_NOTIFICATION",
                79,
                "<ReaderEventNotificationData>" + TIME
                        + "<ROSpecEvent><EventType>Start_Of_ROSpec</EventType><ROSpecID>123</ROSpecID>"
                        + "<PreemptingROSpecID>0</PreemptingROSpecID></ROSpecEvent></ReaderEventNotificationData>");

        assertThat(understand(notification)).isEqualTo(new LlrpHeard.Events(List.of()));
    }

    @Test
    void understandsWhatAReaderCanDo() {
        Bytes capabilities = Toolkit.write(
                "GET_READER_CAPABILITIES_RESPONSE",
                80,
                OK
                        + "<GeneralDeviceCapabilities><MaxNumberOfAntennaSupported>4</MaxNumberOfAntennaSupported>"
                        + "<CanSetAntennaProperties>false</CanSetAntennaProperties>"
                        + "<HasUTCClockCapability>true</HasUTCClockCapability>"
                        + "<DeviceManufacturerName>25882</DeviceManufacturerName><ModelName>2001002</ModelName>"
                        + "<ReaderFirmwareVersion>5.12.1</ReaderFirmwareVersion>"
                        + "<ReceiveSensitivityTableEntry><Index>1</Index>"
                        + "<ReceiveSensitivityValue>0</ReceiveSensitivityValue></ReceiveSensitivityTableEntry>"
                        + "<GPIOCapabilities><NumGPIs>4</NumGPIs><NumGPOs>4</NumGPOs></GPIOCapabilities>"
                        + "<PerAntennaAirProtocol><AntennaID>1</AntennaID><ProtocolID>EPCGlobalClass1Gen2</ProtocolID>"
                        + "</PerAntennaAirProtocol></GeneralDeviceCapabilities>"
                        + "<LLRPCapabilities><CanDoRFSurvey>false</CanDoRFSurvey>"
                        + "<CanReportBufferFillWarning>true</CanReportBufferFillWarning>"
                        + "<SupportsClientRequestOpSpec>false</SupportsClientRequestOpSpec>"
                        + "<CanDoTagInventoryStateAwareSingulation>false</CanDoTagInventoryStateAwareSingulation>"
                        + "<SupportsEventAndReportHolding>true</SupportsEventAndReportHolding>"
                        + "<MaxNumPriorityLevelsSupported>1</MaxNumPriorityLevelsSupported>"
                        + "<ClientRequestOpSpecTimeout>0</ClientRequestOpSpecTimeout>"
                        + "<MaxNumROSpecs>1</MaxNumROSpecs><MaxNumSpecsPerROSpec>32</MaxNumSpecsPerROSpec>"
                        + "<MaxNumInventoryParameterSpecsPerAISpec>1</MaxNumInventoryParameterSpecsPerAISpec>"
                        + "<MaxNumAccessSpecs>1508</MaxNumAccessSpecs>"
                        + "<MaxNumOpSpecsPerAccessSpec>6</MaxNumOpSpecsPerAccessSpec></LLRPCapabilities>");

        assertThat(understand(capabilities))
                .isEqualTo(new LlrpHeard.Capabilities(
                        new LlrpStatus(0, ""), "LLRP reader, manufacturer 25882, model 2001002, firmware 5.12.1", 6));
    }

    @Test
    void understandsARefusalAndAnError() {
        String refusal = "<LLRPStatus><StatusCode>M_FieldError</StatusCode>"
                + "<ErrorDescription>no such\u0009ROSpec</ErrorDescription></LLRPStatus>";

        assertThat(understand(Toolkit.write("START_ROSPEC_RESPONSE", 81, refusal)))
                .isEqualTo(new LlrpHeard.Done(32, new LlrpStatus(101, "no such ROSpec")));
        assertThat(understand(Toolkit.write("ERROR_MESSAGE", 82, refusal)))
                .isEqualTo(new LlrpHeard.Rejected(new LlrpStatus(101, "no such ROSpec")));
        assertThat(understand(Toolkit.write("KEEPALIVE", 83, ""))).isEqualTo(new LlrpHeard.KeepAlive());
    }

    private static String read(LlrpRequest request) {
        return Toolkit.read(new LlrpMessage(request.type(), 9, request.body()).encoded());
    }

    private static LlrpHeard understand(Bytes bytes) {
        var decoded = (Decoded.Message) new LlrpDecoder().feed(bytes).getFirst();
        return LlrpParser.parse(decoded.message()).orElseThrow();
    }
}
