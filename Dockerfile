# The server, with the graph and the website; docker-compose.yml runs as many as wanted.
# The Node of the image is the one that package.json names for machines without it.
ARG NODE_IMAGE=node:24.21.0-trixie-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# with the optional packages: the bundler's native part is one of them
RUN ["npm", "ci", "--no-audit", "--no-fund"]
COPY tsconfig.json vite.config.ts schema.graphql kinds.json ./
COPY web web
RUN ["node", "node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"]

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN ["npm", "ci", "--omit=dev", "--omit=optional", "--no-audit", "--no-fund"]

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=262144
WORKDIR /app
# everything here belongs to root: the program, which runs as `node`, cannot change itself
COPY LICENSE package.json kinds.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/build build
COPY server server
RUN ["install", "-d", "-o", "node", "-g", "node", "-m", "0700", "/data"]
USER node
# only the embedded database writes, and only here; with DATABASE_URL nothing is written
VOLUME ["/data"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "--heap-growing-percent=30", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering", "server/main.ts"]
