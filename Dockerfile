# One image for every node: the built program, its production dependencies, and the policies that it ships with.
FROM node:22-bookworm-slim AS build
WORKDIR /jidi
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig*.json ./
COPY scripts scripts
COPY src src
RUN npm run build -- --program && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 JIDI_DATA=/var/lib/jidi
WORKDIR /jidi
COPY --from=build /jidi/node_modules node_modules
COPY --from=build /jidi/dist dist
COPY package.json schema.graphql ./
COPY policies policies
RUN install -d -o node -g node -m 0700 /var/lib/jidi /var/lib/jidi-keys
USER node
VOLUME ["/var/lib/jidi", "/var/lib/jidi-keys"]
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "--max-semi-space-size=64", "dist/main.js"]
CMD ["serve"]
