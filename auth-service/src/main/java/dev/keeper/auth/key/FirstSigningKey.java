package dev.keeper.auth.key;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sees to it that there is a key, and that it can be read, before the service answers requests. */
@Component
class FirstSigningKey implements SmartInitializingSingleton {

    private final SigningKeyService keys;

    FirstSigningKey(SigningKeyService keys) {
        this.keys = keys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        keys.prepare();
    }
}
