package dev.keeper.notification.alert.inbox;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Api;
import org.jspecify.annotations.Nullable;

/** Calls the inbox over HTTP as an employee, or anonymously. */
public final class InboxClient {

    private static final String ALERTS = "/api/v1/alerts";

    private final Api api;

    public InboxClient(int port, @Nullable String token) {
        this.api = new Api(port, token);
    }

    public Answer list(String query) {
        return get(ALERTS + query);
    }

    public int unread() {
        return get(ALERTS + "/unread-count").json().path("unread").intValue();
    }

    public Answer markRead(Object alertId) {
        return api.put(ALERTS + "/" + alertId + "/read");
    }

    Answer get(String path) {
        return api.get(path);
    }

    Answer acknowledge(Object alertId, @Nullable String body) {
        return post(ALERTS + "/" + alertId + "/acknowledgement", body);
    }

    public Answer snooze(Object alertId, @Nullable String body) {
        return post(ALERTS + "/" + alertId + "/snooze", body);
    }

    private Answer post(String path, @Nullable String body) {
        return body == null ? api.post(path) : api.post(path, body);
    }
}
