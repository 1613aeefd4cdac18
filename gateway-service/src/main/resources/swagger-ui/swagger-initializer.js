window.onload = () => {
  window.ui = SwaggerUIBundle({
    urls: [
      { name: 'Sign-in, branches and employees', url: '/v3/api-docs/auth' },
      { name: 'Inventory', url: '/v3/api-docs/inventory' },
      { name: 'Orders and customers', url: '/v3/api-docs/order' },
      { name: 'Alerts', url: '/v3/api-docs/notification' },
    ],
    dom_id: '#swagger-ui',
    deepLinking: true,
    persistAuthorization: false,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout',
  });
};
