package dev.keeper.ordering.customer.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has agreed to or refused.
 *
 * @param marketing whether the customer wants offers
 * @param givenAt when the customer agreed or refused
 * @param source how it was given, such as on a signed form
 */
@Embeddable
public record Consent(
        @Column(name = "consent_marketing") Boolean marketing,

        @Column(name = "consent_by_email") Boolean byEmail,

        @Column(name = "consent_by_phone") Boolean byPhone,

        @Column(name = "consent_by_post") Boolean byPost,

        @Column(name = "consent_given_at") Instant givenAt,

        @Column(name = "consent_source") @Nullable String source) {

    static Consent of(boolean marketing, Set<ContactChannel> channels, Instant givenAt, @Nullable String source) {
        return new Consent(
                marketing,
                channels.contains(ContactChannel.EMAIL),
                channels.contains(ContactChannel.PHONE),
                channels.contains(ContactChannel.POST),
                givenAt,
                source);
    }

    Set<ContactChannel> channels() {
        var channels = EnumSet.noneOf(ContactChannel.class);
        if (byEmail) {
            channels.add(ContactChannel.EMAIL);
        }
        if (byPhone) {
            channels.add(ContactChannel.PHONE);
        }
        if (byPost) {
            channels.add(ContactChannel.POST);
        }
        return channels;
    }
}
