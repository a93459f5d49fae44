package org.caiyun.kiosk.journal;

/** Something that happened, or that is about to be done; durable once journalled and never changed. */
public sealed interface Fact permits ReturnFact, ReceiptFact, KioskFact {}
