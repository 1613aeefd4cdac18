package dev.keeper.auth.key;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Ensures that a signing key exists and can be decrypted, before the service accepts requests. */
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
