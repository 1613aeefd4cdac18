package dev.keeper.common.messaging;

/** An event of the tests. */
record SampleEvent(String topic, String key, String text) implements Event {

    static final String TYPE = "note.written.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
