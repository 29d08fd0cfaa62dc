# The bot as a container: `docker build -t overlegmaat .`. How to run it: docs/operations.md.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY scripts/learn-examples.cjs scripts/
COPY cards cards
COPY src src
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /app
# The embedded database, where DATABASE_URL is not set. Nothing else is written.
RUN install --directory --owner=node --group=node --mode=700 /data
COPY LICENSE package.json ./
COPY scripts/healthcheck.cjs scripts/
COPY cards cards
COPY src/infrastructure/database/migrations src/infrastructure/database/migrations
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
ENV NODE_ENV=production DATA_DIR=/data PORT=3978
USER node
VOLUME /data
EXPOSE 3978
# The first start creates the database, or waits up to 30 s for a server.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "scripts/healthcheck.cjs"]
# Node itself is the first process, without a shell before it, so that SIGTERM reaches it.
CMD ["node", "--max-semi-space-size=32", "dist/main.js"]
