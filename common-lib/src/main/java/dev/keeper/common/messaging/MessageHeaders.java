package dev.keeper.common.messaging;

/** Names of the Kafka headers that form the envelope of a message. */
public final class MessageHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    /** The consumer group that a replayed message is for; other groups skip it. */
    public static final String REPLAYED_FOR = "keeper_replayed-for";

    /** The reason why a message became a dead letter, in one sentence. */
    public static final String DEAD_LETTER_REASON = "keeper_dead-letter-reason";

    private MessageHeaders() {}
}
