package dev.keeper.common.deadletter;

import dev.keeper.common.messaging.MessagingSettings;

/** The names of dead-letter topics. */
final class DeadLetterTopics {

    private DeadLetterTopics() {}

    static String of(String topic) {
        return topic + MessagingSettings.DEAD_LETTER_SUFFIX;
    }

    static String original(String deadLetterTopic) {
        return deadLetterTopic.substring(0, deadLetterTopic.length() - MessagingSettings.DEAD_LETTER_SUFFIX.length());
    }
}
